package org.consultum.reporting.internal.render.file;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.table.TableColumn;
import org.consultum.reporting.table.TableHead;
import org.consultum.spi.Progress;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportText;

/**
 * A table of a report as spreadsheets want it: one head, one row after the other, groups as their first column. For one thread.
 *
 * @param table the table
 * @param grouped whether groups have names
 * @param cleaner the gate for texts
 * @param plain takes the marks out of Markdown
 */
record FlatTable(ReportTable table, boolean grouped, TextCleaner cleaner, PlainText plain) {

    private static final int LINE = 400;
    private static final int WIDTH_ON_PAGE = 110;
    private static final int WIDTH_ACROSS = 160;
    private static final int NARROWEST = 9;
    private static final int WIDEST = 70;
    private static final int DAY_WIDTH = 12;
    private static final int TIME_WIDTH = 18;
    private static final int GROUP_WIDTH = 26;
    private static final int OFTEN = 200;

    /** Takes one row. */
    @FunctionalInterface
    interface Rows {
        void row(List<?> values) throws IOException;
    }

    static FlatTable of(ReportTable table) {
        boolean grouped = !table.groupHead().isEmpty() || table.groups().stream().anyMatch(group -> !group.title().isEmpty());
        return new FlatTable(table, grouped, TextCleaner.forAnyTypeface(), new PlainText());
    }

    /** What is known of it before its rows. */
    TableHead head(ReportPage page) {
        int paper = page.content().landscape() ? WIDTH_ACROSS : WIDTH_ON_PAGE;
        var columns = new ArrayList<TableColumn>();
        if (grouped) {
            String head = table.groupHead().isEmpty() ? page.words().text("house.group") : line(table.groupHead());
            columns.add(new TableColumn(head, TableColumn.Kind.TEXT, GROUP_WIDTH));
        }
        for (ReportTable.Column column : table.columns()) {
            int wanted = Math.clamp((long) column.share() * paper / 100, NARROWEST, WIDEST);
            columns.add(new TableColumn(line(column.head()), kind(column.kind()), switch (column.kind()) {
                case DAY -> Math.max(DAY_WIDTH, wanted);
                case TIME -> Math.max(TIME_WIDTH, wanted);
                case TEXT, MARKDOWN, NUMBER, PERCENT -> wanted;
            }));
        }
        if (columns.isEmpty()) {
            columns.add(new TableColumn(line(table.caption()), TableColumn.Kind.TEXT, GROUP_WIDTH));
        }
        return new TableHead(line(page.content().title()), page.asOf().atStartOfDay(ZoneOffset.UTC).toInstant(), columns);
    }

    private static TableColumn.Kind kind(Kind kind) {
        return switch (kind) {
            case TEXT, MARKDOWN -> TableColumn.Kind.TEXT;
            case NUMBER -> TableColumn.Kind.NUMBER;
            case PERCENT -> TableColumn.Kind.PERCENTAGE;
            case DAY -> TableColumn.Kind.DATE;
            case TIME -> TableColumn.Kind.TIME;
        };
    }

    /** All rows, in their order. */
    void rows(Rows rows, Progress progress) throws IOException {
        if (table.columns().isEmpty()) {
            return;
        }
        int done = 0;
        for (ReportTable.Group group : table.groups()) {
            String title = line(group.title());
            for (List<Object> row : group.rows()) {
                if (done % OFTEN == 0) {
                    progress.check();
                }
                done++;
                var values = new ArrayList<Object>(row.size() + 1);
                if (grouped) {
                    values.add(title);
                }
                row.forEach(cell -> values.add(value(cell)));
                rows.row(values);
            }
        }
    }

    private Object value(Object cell) {
        return switch (cell) {
            case String text when text.isEmpty() -> null;
            case String text -> cleaner.block(text, Integer.MAX_VALUE);
            case ReportText text -> plain.of(text.markdown());
            case Number number -> Numbers.plain(number).orElse(null);
            default -> cell;
        };
    }

    private String line(String text) {
        return cleaner.line(text, LINE);
    }
}
