package org.consultum.reporting.table;

import java.io.IOException;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.consultum.reporting.internal.table.Values;

/**
 * Writes comma-separated values as in RFC 4180: lines end with CR LF, and a value is quoted where it has to be, also for readers that take
 * a semicolon or a tab for the comma.
 *
 * <p>A text that a spreadsheet would take for a formula, because it begins with one of {@code = + - @}, a tab or the end of a line, gets
 * an apostrophe in front (OWASP, "CSV Injection", read 2026). Numbers are left alone.
 */
public final class CsvWriter {

    private static final String QUOTED = ",;\"\n\r\t";

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = Objects.requireNonNull(out);
    }

    /** One line; null is an empty value. */
    public void line(List<?> values) throws IOException {
        out.write(values.stream().map(CsvWriter::field).collect(Collectors.joining(",")) + "\r\n");
    }

    /** A text no spreadsheet takes for a formula: the same, or with an apostrophe in front. */
    public static String harmless(String text) {
        return Values.looksLikeFormula(text) ? "'" + text : text;
    }

    private static String field(Object value) {
        String text = value instanceof ZonedDateTime time ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS))
            : Objects.toString(value, "");
        if (!(value instanceof Number)) {
            text = harmless(text);
        }
        boolean quoted = text.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0) || !text.equals(text.strip());
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
