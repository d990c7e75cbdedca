package org.consultum.reporting.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook of one sheet (Office Open XML, ECMA-376): the head stays in view and filters, dates are dates, percentages are
 * percentages, text is text, whatever it begins with. The same rows give the same bytes. Holds the packed file in memory until the end.
 */
public final class XlsxTable implements TableWriter {

    private static final String PRODUCT = "Consultum Workbench";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String DATE = "yyyy-mm-dd";
    private static final String PERCENT = "0%";
    private static final String TEXT = "@";
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_HELD = 500;
    /** Level of compression: half the time of the usual one, files a tenth larger. */
    private static final int QUICK = 3;
    private static final double HUNDRED = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    /** The earliest moment a zip file can say; it says nothing. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final TableHead head;
    private final OutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(packed, PRODUCT, null);
    private final Worksheet sheet;
    private int row;

    /**
     * Begins a table.
     *
     * @param out where it goes when the table ends; stays open
     */
    public XlsxTable(TableHead head, OutputStream out) {
        this.head = Objects.requireNonNull(head);
        this.out = Objects.requireNonNull(out);
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        workbook.properties().setTitle(head.title());
        sheet = workbook.newWorksheet(sheetName(head.title()));
        sheet.freezePane(0, 1);
        for (int column = 0; column < head.columns().size(); column++) {
            sheet.width(column, head.columns().get(column).width());
            sheet.value(0, column, text(head.columns().get(column).title()));
            sheet.style(0, column).bold().set();
        }
        row = 1;
    }

    @Override
    public void row(List<?> values) throws IOException {
        Values.check(head.columns(), values);
        if (row >= Worksheet.MAX_ROWS) {
            throw new IllegalArgumentException("A sheet has no more than " + Worksheet.MAX_ROWS + " rows");
        }
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) != null) {
                value(column, values.get(column));
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, head.columns().size() - 1);
        workbook.finish();
        repack();
    }

    private void value(int column, Object value) {
        switch (value) {
            case LocalDate day when day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) -> sheet.value(row, column, day.toString());
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DATE).set();
            }
            case Number number when head.columns().get(column).kind() == TableColumn.Kind.PERCENTAGE -> {
                sheet.value(row, column, number.doubleValue() / HUNDRED);
                sheet.style(row, column).format(PERCENT).set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> {
                String text = value.toString();
                sheet.value(row, column, text(text));
                if (Values.looksLikeFormula(text)) {
                    // stays text even when somebody edits the cell
                    sheet.style(row, column).format(TEXT).set();
                }
            }
        }
    }

    /** Text as a cell can hold it: not too long, and with no underscore that reads as the beginning of an escaped character. */
    private static String text(String text) {
        String escaped = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        int end = Math.min(escaped.length(), LONGEST_TEXT);
        return escaped.substring(0, end > 0 && Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end);
    }

    private static String sheetName(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^'+|'+$", "").strip();
        return name.isEmpty() ? "Table" : name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
    }

    /** Writes the parts again with the moment of the table instead of the one on the clock. */
    private void repack() throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(QUICK);
        try (var parts = new PackedParts(packed.toByteArray())) {
            for (Optional<String> part = parts.next(); part.isPresent(); part = parts.next()) {
                var entry = new ZipEntry(part.get());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                if (part.get().equals(PROPERTIES)) {
                    var properties = new ByteArrayOutputStream();
                    parts.content(properties);
                    String made = DateTimeFormatter.ISO_INSTANT.format(head.made().truncatedTo(ChronoUnit.SECONDS));
                    zip.write(CREATED.matcher(properties.toString(StandardCharsets.UTF_8)).replaceFirst("$1" + made)
                        .getBytes(StandardCharsets.UTF_8));
                } else {
                    parts.content(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
