package org.consultum.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consultum.spi.report.ReportTable.Column;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportText;

/** Collects a table in which columns nobody has anything for are left out; their width goes to those with texts. Used by one thread. */
public final class TightTable {

    private final String id;
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Boolean> optional = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String groupHead = "";
    private String heading = "";

    private record Line(String heading, List<Object> cells) {
    }

    public TightTable(String id, String caption) {
        this.id = id;
        this.caption = caption;
    }

    public TightTable groupedBy(String head) {
        groupHead = head;
        return this;
    }

    public TightTable column(String name, String head, Kind kind, int share) {
        return add(new Column(name, head, kind, share), false);
    }

    /** A column that is left out when all its cells are empty. */
    public TightTable optional(String name, String head, Kind kind, int share) {
        return add(new Column(name, head, kind, share), true);
    }

    private TightTable add(Column column, boolean mayGo) {
        columns.add(column);
        optional.add(mayGo);
        return this;
    }

    public TightTable group(String title) {
        heading = title;
        return this;
    }

    public TightTable row(Object... cells) {
        lines.add(new Line(heading, List.of(cells)));
        return this;
    }

    public ReportTable build() {
        int[] kept = IntStream.range(0, columns.size()).filter(index -> !optional.get(index) || lines.stream()
            .anyMatch(line -> !empty(line.cells().get(index)))).toArray();
        List<Column> fitted = fitted(IntStream.of(kept).mapToObj(columns::get).toList());
        var table = ReportTable.named(id, caption).groupedBy(groupHead);
        fitted.forEach(column -> table.column(column.id(), column.head(), column.kind(), column.share()));
        String last = "";
        for (Line line : lines) {
            if (!line.heading().equals(last)) {
                last = line.heading();
                table.group(last);
            }
            table.row(IntStream.of(kept).mapToObj(line.cells()::get).toArray());
        }
        return table.build();
    }

    /** Columns that fill the page: those with texts share what is left over, the wider the more. */
    private static List<Column> fitted(List<Column> kept) {
        int rest = 100 - kept.stream().mapToInt(Column::share).sum();
        int texts = kept.stream().filter(TightTable::text).mapToInt(Column::share).sum();
        var fitted = new ArrayList<Column>();
        int given = 0;
        for (Column column : kept.reversed()) {
            int more = column == kept.getFirst() ? rest - given : text(column) ? rest * column.share() / texts : 0;
            given += more;
            fitted.addFirst(new Column(column.id(), column.head(), column.kind(), column.share() + more));
        }
        return fitted;
    }

    private static boolean text(Column column) {
        return column.kind() == Kind.TEXT || column.kind() == Kind.MARKDOWN;
    }

    private static boolean empty(Object cell) {
        return switch (cell) {
            case Optional<?> maybe -> maybe.map(TightTable::empty).orElse(true);
            case ReportText text -> text.markdown().isBlank();
            default -> cell.equals("");
        };
    }
}
