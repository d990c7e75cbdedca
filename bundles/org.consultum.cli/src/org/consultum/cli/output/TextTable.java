package org.consultum.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A table for people: a heading, and columns as wide as their widest value up to a limit. Columns of numbers stand to the right. */
public final class TextTable {

    private static final int WIDEST = 64;
    private static final String GAP = "  ";

    private final List<String> headings;
    private final List<List<?>> rows = new ArrayList<>();

    public TextTable(List<String> headings) {
        this.headings = List.copyOf(headings);
    }

    /** Adds a row; null values stay empty. */
    public void row(List<?> values) {
        rows.add(new ArrayList<>(values));
    }

    public void writeTo(Writer out) throws IOException {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Visible.width(headings.get(column));
            for (List<?> row : rows) {
                widths[column] = Math.max(widths[column], Visible.width(text(row.get(column))));
            }
        }
        boolean[] numbers = new boolean[widths.length];
        for (List<?> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                numbers[column] |= row.get(column) instanceof Number;
            }
        }
        line(out, headings, widths, numbers);
        for (List<?> row : rows) {
            line(out, row, widths, numbers);
        }
    }

    private static void line(Writer out, List<?> values, int[] widths, boolean[] numbers) throws IOException {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String text = text(values.get(column));
            String blanks = " ".repeat(Math.max(0, widths[column] - Visible.width(text)));
            line.append(column == 0 ? "" : GAP).append(numbers[column] ? blanks + text : text + blanks);
        }
        out.write(line.toString().stripTrailing() + "\n");
    }

    private static String text(Object value) {
        String text = Visible.line(Objects.toString(value, ""));
        if (Visible.width(text) <= WIDEST) {
            return text;
        }
        int end = 0;
        for (int width = 0; width < WIDEST - 2; end = text.offsetByCodePoints(end, 1)) {
            width += Visible.width(text.substring(end, text.offsetByCodePoints(end, 1)));
        }
        return text.substring(0, end) + "…";
    }
}
