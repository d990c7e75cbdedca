package org.consultum.reporting.internal.table;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.consultum.reporting.internal.text.Letters;
import org.consultum.reporting.table.TableColumn;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of a workbook: the head stays in view and filters, dates are dates, times are times without their zone, percentages are
 * percentages, text is text, whatever it begins with. Holds a few hundred rows.
 */
public final class XlsxSheet {

    /** Rows a sheet can have, the head among them. */
    public static final int MOST_ROWS = Worksheet.MAX_ROWS;

    private static final String DATE = "yyyy-mm-dd";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final String PERCENT = "0%";
    private static final String EXACT_PERCENT = "0.0%";
    private static final String TEXT = "@";
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_MARGIN = 200;
    private static final int ROWS_HELD = 500;
    /** Height of a line and the most a row may have, in points. */
    private static final double LINE = 15;
    private static final double HIGHEST = 405;
    /** Words do not fill their lines. */
    private static final double ROOM = 1.12;
    private static final double HUNDRED = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Worksheet sheet;
    private final List<TableColumn> columns;
    private final boolean wrapped;
    private int row = 1;

    XlsxSheet(Worksheet sheet, List<TableColumn> columns, boolean wrapped) {
        this.sheet = sheet;
        this.columns = columns;
        this.wrapped = wrapped;
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.inlineString(0, column, text(columns.get(column).title()));
            if (wrapped) {
                sheet.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
            } else {
                sheet.style(0, column).bold().set();
            }
        }
        if (wrapped) {
            high(0, columns.stream().map(TableColumn::title).toList());
        }
    }

    /**
     * Lays it out for paper: as wide as the page, the head on every page.
     *
     * @param marking at the head and foot of every page; may be empty
     */
    public void print(boolean landscape, String marking) {
        sheet.pageOrientation(landscape ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        if (!marking.isEmpty()) {
            String text = text(marking.substring(0, marking.offsetByCodePoints(0,
                Math.min(LONGEST_MARGIN / 2, marking.codePointCount(0, marking.length()))))).replace("&", "&&");
            sheet.header(text, Position.CENTER);
            sheet.footer(text, Position.CENTER);
        }
    }

    /** @param values as many as there are columns, each of the kind of its column, or null where there is none */
    public void row(List<?> values) throws IOException {
        Values.check(columns, values);
        if (row >= MOST_ROWS) {
            throw new IllegalArgumentException("A sheet has no more than " + MOST_ROWS + " rows");
        }
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) != null) {
                value(column, values.get(column));
            }
        }
        if (wrapped) {
            high(row, values);
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    /** Gives a row the height its longest text needs: not every program reckons it when it opens the file. */
    private void high(int number, List<?> values) {
        int most = 1;
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof String text) {
                most = Math.max(most, lines(text, columns.get(column).width()));
            }
        }
        if (most > 1) {
            sheet.rowHeight(number, Math.min(HIGHEST, most * LINE));
        }
    }

    /** Lines a text takes in a column, estimated. */
    private static int lines(String text, double width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(Letters.usual(line) * ROOM / width));
        }
        return lines;
    }

    /** Ends the sheet. */
    public void finish() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
        sheet.finish();
    }

    private void value(int column, Object value) {
        switch (value) {
            case LocalDate day when outside(day) -> text(column, day.toString());
            case LocalDate day -> {
                sheet.value(row, column, day);
                format(column, DATE);
            }
            case ZonedDateTime time when outside(time.toLocalDate()) -> text(column, time.toString());
            case ZonedDateTime time -> {
                LocalDateTime there = time.toLocalDateTime().withSecond(0).withNano(0);
                sheet.value(row, column, there);
                format(column, TIME);
            }
            case Number number when columns.get(column).kind() == TableColumn.Kind.PERCENTAGE -> {
                double percent = number.doubleValue();
                sheet.value(row, column, percent / HUNDRED);
                format(column, percent == Math.rint(percent) ? PERCENT : EXACT_PERCENT);
            }
            case Number number -> {
                sheet.value(row, column, number);
                if (wrapped) {
                    sheet.style(row, column).verticalAlignment("top").set();
                }
            }
            default -> text(column, value.toString());
        }
    }

    private static boolean outside(LocalDate day) {
        return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY);
    }

    private void format(int column, String format) {
        if (wrapped) {
            sheet.style(row, column).format(format).verticalAlignment("top").set();
        } else {
            sheet.style(row, column).format(format).set();
        }
    }

    private void text(int column, String text) {
        sheet.inlineString(row, column, text(text));
        if (Values.looksLikeFormula(text)) {
            // stays text even when somebody edits the cell
            if (wrapped) {
                sheet.style(row, column).format(TEXT).wrapText(true).verticalAlignment("top").set();
            } else {
                sheet.style(row, column).format(TEXT).set();
            }
        } else if (wrapped) {
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    /** Text as a cell can hold it: not too long, and with no underscore that reads as the beginning of an escaped character. */
    static String text(String text) {
        String escaped = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        int end = Math.min(escaped.length(), LONGEST_TEXT);
        return escaped.substring(0, end > 0 && Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end);
    }
}
