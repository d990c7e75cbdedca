package org.consultum.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes comma-separated values as in RFC 4180: lines end with CR LF, and a value is quoted where it has to be.
 *
 * <p>A text that a spreadsheet would take for a formula, because it begins with one of {@code = + - @} or a tab, gets an apostrophe in
 * front (OWASP, "CSV Injection", read 2026). Numbers are left alone.
 */
public final class CsvWriter {

    private final Writer out;

    public CsvWriter(Writer out) {
        this.out = out;
    }

    /** One line. */
    public void line(List<?> values) throws IOException {
        out.write(values.stream().map(CsvWriter::field).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String field(Object value) {
        String text = Objects.toString(value, "");
        if (!(value instanceof Number) && !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(character -> character == ',' || character == '"' || character == '\n'
            || character == '\r') || !text.equals(text.strip());
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
