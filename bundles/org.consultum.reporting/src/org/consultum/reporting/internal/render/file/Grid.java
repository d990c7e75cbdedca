package org.consultum.reporting.internal.render.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.reporting.internal.text.Letters;
import org.jsoup.nodes.Element;

/**
 * A table of markup as rows of cells that know their columns.
 *
 * @param columns how many columns there are
 * @param rows its rows, from the head to the foot
 */
record Grid(int columns, List<Row> rows) {

    /** More columns than office programs take (ECMA-376 leaves it open; Word takes 63). */
    static final int MOST_COLUMNS = 63;

    private static final Pattern SHARE = Pattern.compile("(?:^|\\s)w(\\d{1,3})(?:\\s|$)");
    private static final int MOST_SPAN = 1_000;
    private static final int LOOKED_AT = 300;
    private static final int LETTER = 105;
    private static final int PADDING = 190;
    private static final int LONGEST_WORD = 22;
    private static final int LONGEST_TEXT = 60;

    /** Where a row stands. */
    enum Part {
        HEAD, BODY, FOOT
    }

    /**
     * A cell, or the place below a cell that spans several rows.
     *
     * @param element the cell; that of the row above for a place below it
     * @param below whether it is a place below a cell
     * @param span how many columns
     * @param rows how many rows, from here
     */
    record Cell(Element element, boolean below, int column, int span, int rows) {
    }

    /** A row. */
    record Row(Element element, Part part, List<Cell> cells) {
    }

    static Grid of(Element table) {
        var rows = new ArrayList<Row>();
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(new Row(child, Part.BODY, new ArrayList<>()));
                case "thead", "tbody", "tfoot" -> {
                    Part part = switch (child.normalName()) {
                        case "thead" -> Part.HEAD;
                        case "tfoot" -> Part.FOOT;
                        default -> Part.BODY;
                    };
                    child.children().stream().filter(row -> row.normalName().equals("tr"))
                        .forEach(row -> rows.add(new Row(row, part, new ArrayList<>())));
                }
                default -> {
                    // captions and columns are no rows
                }
            }
        }
        int columns = 0;
        List<Cell> hanging = List.of();
        for (Row row : rows) {
            hanging = fill(row, hanging);
            columns = Math.max(columns, row.cells().stream().mapToInt(cell -> cell.column() + cell.span()).max().orElse(0));
        }
        return new Grid(columns, rows);
    }

    /** Places the cells of a row around those that hang into it; tells which hang into the next. */
    private static List<Cell> fill(Row row, List<Cell> hanging) {
        int column = 0;
        int at = 0;
        var cells = row.element().children().stream().filter(cell -> cell.normalName().matches("t[hd]")).toList();
        int next = 0;
        while (next < cells.size() || at < hanging.size()) {
            if (at < hanging.size() && (hanging.get(at).column() <= column || next == cells.size())) {
                Cell above = hanging.get(at);
                at++;
                row.cells().add(new Cell(above.element(), true, Math.max(column, above.column()), above.span(), above.rows() - 1));
            } else {
                Element cell = cells.get(next);
                next++;
                int span = number(cell, "colspan");
                if (at < hanging.size()) {
                    span = Math.min(span, hanging.get(at).column() - column);
                }
                row.cells().add(new Cell(cell, false, column, span, number(cell, "rowspan")));
            }
            column = row.cells().getLast().column() + row.cells().getLast().span();
        }
        return row.cells().stream().filter(cell -> cell.rows() > 1).toList();
    }

    private static int number(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(value), 1, MOST_SPAN) : 1;
    }

    /**
     * Widths of the columns: what the table says of them, or else what their texts want.
     *
     * @param room width of all, in twentieths of a point
     */
    int[] widths(Element table, int room) {
        double[] wanted = shares(table);
        if (Arrays.stream(wanted).sum() == 0) {
            wanted = measured(room);
        }
        double sum = Arrays.stream(wanted).sum();
        int[] widths = new int[columns];
        int left = room;
        for (int i = 0; i < columns; i++) {
            widths[i] = i == columns - 1 ? Math.max(1, left) : Math.max(1, (int) (room * wanted[i] / sum));
            left -= widths[i];
        }
        return widths;
    }

    private double[] shares(Element table) {
        double[] shares = new double[columns];
        int column = 0;
        for (Element group : table.children()) {
            if (group.normalName().equals("colgroup")) {
                for (Element each : group.children()) {
                    Matcher share = SHARE.matcher(each.className());
                    if (column < columns && share.find()) {
                        shares[column] = Integer.parseInt(share.group(1));
                    }
                    column++;
                }
            }
        }
        return Arrays.stream(shares).anyMatch(share -> share == 0) ? new double[columns] : shares;
    }

    private double[] measured(int room) {
        double[] least = new double[columns];
        double[] most = new double[columns];
        for (Row row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
            for (Cell cell : row.cells()) {
                if (!cell.below() && cell.span() == 1) {
                    String text = cell.element().text();
                    most[cell.column()] = Math.max(most[cell.column()], Math.min(LONGEST_TEXT, letters(text)) * LETTER + PADDING);
                    for (String word : text.substring(0, Math.min(text.length(), 2_000)).split(" ")) {
                        least[cell.column()] = Math.max(least[cell.column()], Math.min(LONGEST_WORD, word(word)) * LETTER + PADDING);
                    }
                }
            }
        }
        for (int i = 0; i < columns; i++) {
            least[i] = Math.max(least[i], PADDING * 2);
            most[i] = Math.max(most[i], least[i]);
        }
        double sumLeast = Arrays.stream(least).sum();
        double sumMost = Arrays.stream(most).sum();
        if (sumMost <= room || sumLeast >= room) {
            return sumMost <= room ? most : least;
        }
        double[] wanted = new double[columns];
        for (int i = 0; i < columns; i++) {
            wanted[i] = least[i] + (most[i] - least[i]) * (room - sumLeast) / (sumMost - sumLeast);
        }
        return wanted;
    }

    private static double letters(String text) {
        return Letters.usual(text.codePoints().limit(LONGEST_TEXT * 2L));
    }

    /** Ideographs can stand on lines of their own. */
    private static double word(String word) {
        return word.codePoints().anyMatch(Letters::isWide) ? 4 : word.length();
    }
}
