package org.consultum.ui.actions.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.index.ListQuery;

/**
 * How the table is arranged: what a user chooses once and finds again.
 *
 * @param columns the columns shown, in their order; never empty
 * @param widths widths in points of columns whose width was changed
 * @param sorts in which order the rows are
 * @param grouping by what they are grouped
 */
public record Arrangement(List<Column> columns, Map<Column, Integer> widths, List<ListQuery.Sort> sorts, Grouping grouping) {

    /** Before anybody changed it: what is due first is first. */
    public static final Arrangement FIRST = new Arrangement(Arrays.stream(ActionColumn.values()).filter(ActionColumn::shownFirst).map(Column.class::cast).toList(),
        Map.of(), List.of(new ListQuery.Sort(ListQuery.Column.DUE, true)), Grouping.NONE);

    private static final int NARROWEST = 24;
    private static final int WIDEST = 2_000;

    public Arrangement {
        columns = columns.isEmpty() ? List.of(ActionColumn.TITLE) : List.copyOf(columns);
        widths = Map.copyOf(widths);
        sorts = List.copyOf(sorts);
    }

    int width(Column column) {
        return widths.getOrDefault(column, column.width());
    }

    /** With other columns. */
    public Arrangement withColumns(List<? extends Column> wanted) {
        return new Arrangement(List.copyOf(wanted), widths, sorts, grouping);
    }

    Arrangement withWidth(Column column, int width) {
        var changed = new LinkedHashMap<>(widths);
        changed.put(column, Math.clamp(width, NARROWEST, WIDEST));
        return new Arrangement(columns, changed, sorts, grouping);
    }

    /** In another order. */
    public Arrangement withSorts(List<ListQuery.Sort> wanted) {
        return new Arrangement(columns, widths, wanted, grouping);
    }

    /** With other groups. */
    public Arrangement withGrouping(Grouping wanted) {
        return new Arrangement(columns, widths, sorts, wanted);
    }

    /** Where a column stands among those sorted by, counted from 0; -1 if it is none of them. */
    int sortPlace(Column column) {
        return !(column instanceof ActionColumn own) ? -1 : sorts.stream().map(ListQuery.Sort::column).toList().indexOf(own.sort());
    }

    /** Sorts by a column: upwards, at the next time downwards. By a column of a plugin nothing can be sorted. */
    Arrangement sortedBy(Column clicked, boolean beside) {
        if (!(clicked instanceof ActionColumn column)) {
            return this;
        }
        int place = sortPlace(column);
        boolean upwards = place < 0 || !sorts.get(place).ascending();
        var wanted = new ListQuery.Sort(column.sort(), upwards);
        if (!beside) {
            return withSorts(List.of(wanted));
        }
        var changed = new ArrayList<>(sorts);
        if (place < 0) {
            changed.add(wanted);
        } else {
            changed.set(place, wanted);
        }
        return withSorts(changed);
    }

    /** As one line of text. */
    public String text() {
        return "columns=" + columns.stream().map(column -> column.name() + ":" + width(column)).collect(Collectors.joining(","))
            + ";sort=" + sorts.stream().map(sort -> sort.column().name() + (sort.ascending() ? "+" : "-")).collect(Collectors.joining(","))
            + ";group=" + grouping.name();
    }

    /** The arrangement of a text; what cannot be read is as before anybody changed it. */
    public static Arrangement parse(String text) {
        Map<String, String> parts = Arrays.stream(text.split(";")).map(part -> part.split("=", 2)).filter(part -> part.length == 2)
            .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one));
        var columns = new LinkedHashMap<Column, Integer>();
        for (String part : parts.getOrDefault("columns", "").split(",")) {
            String[] pair = part.split(":", 2);
            named(pair[0]).ifPresent(column -> columns.put(column, pair.length == 2 && pair[1].matches("[0-9]{1,4}")
                ? Math.clamp(Integer.parseInt(pair[1]), NARROWEST, WIDEST) : column.width()));
        }
        List<ListQuery.Sort> sorts = Arrays.stream(parts.getOrDefault("sort", "").split(",")).flatMap(part -> sort(part).stream()).toList();
        return new Arrangement(columns.isEmpty() ? FIRST.columns() : List.copyOf(columns.keySet()), columns,
            parts.containsKey("sort") ? sorts : FIRST.sorts(), Grouping.named(parts.getOrDefault("group", "")).orElse(Grouping.NONE));
    }

    /** A column of ours, or one of a plugin that is there. */
    private static Optional<Column> named(String name) {
        return ActionColumn.named(name).<Column>map(own -> own).or(() -> name.indexOf('.') < 0 ? Optional.empty()
            : PluginColumn.all().stream().filter(column -> column.name().equals(name)).findFirst());
    }

    private static Optional<ListQuery.Sort> sort(String part) {
        return part.length() < 2 ? Optional.empty() : Arrays.stream(ListQuery.Column.values())
            .filter(column -> column.name().equals(part.substring(0, part.length() - 1))).findFirst()
            .map(column -> new ListQuery.Sort(column, part.endsWith("+")));
    }
}
