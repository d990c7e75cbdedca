package org.consultum.ui.feedback.internal.loops;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Sort;
import org.consultum.index.RegisterIndex;
import org.consultum.session.RegisterSession;
import org.consultum.ui.UserChoices;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * The table of all loops, page by page from the index, so that it loads nothing of the register however many there are. Follows the index.
 * Used on the display thread.
 */
final class LoopTable {

    static final String TYPE = "Recommendation";

    private static final String SORTING = "loops.sorting";
    private static final int PAGE = 100;
    private static final int PADDING = 16;
    private static final List<Sort> LATE_FIRST = List.of(new Sort(Column.DUE, true), new Sort(Column.RAISED, true));

    private final IndexService indexes;
    private final Clock clock;
    private final Display display;
    private final Composite area;
    private final Table table;
    private final Function<IndexEntry, String> committees;
    private final Function<String, Optional<String>> names;
    private final List<Shown> columns;
    private final Map<Integer, List<LoopRow>> pages = new HashMap<>();
    private final Consumer<IndexState> follower = state -> later();
    private Optional<RegisterIndex> index = Optional.empty();
    private Filter filter = Filter.ALL;
    private List<Sort> sorts = LATE_FIRST;
    private int total;
    private boolean complete = true;
    private boolean refreshing;
    private Runnable counted = () -> { };

    /** A column: its head, share of the width or 0, a text that has to fit, what it sorts by, and its text. */
    private record Shown(String title, int weight, String widest, Optional<Column> sort, Function<LoopRow, String> text) {
    }

    LoopTable(Composite parent, IndexService indexes, Clock clock, Function<IndexEntry, String> committees,
            Function<String, Optional<String>> names) {
        this.indexes = Objects.requireNonNull(indexes);
        this.clock = Objects.requireNonNull(clock);
        this.committees = Objects.requireNonNull(committees);
        this.names = Objects.requireNonNull(names);
        display = parent.getDisplay();
        area = new Composite(parent, SWT.NONE);
        table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        columns = List.of(
            new Shown(Messages.column_reference, 0, "R-2026-000 WW", Optional.of(Column.REFERENCE),
                row -> row.entry().facts().reference().orElse("")),
            new Shown(Messages.column_title, 10, "Recommendation W", Optional.of(Column.TITLE), row -> row.entry().title()),
            new Shown(Messages.column_progress, 0, "Under way, 3 of 5", Optional.of(Column.STAGE), row -> row.steps().words()),
            new Shown(Messages.column_where, 12, "waiting for the response", Optional.of(Column.DUE), LoopRow::where),
            new Shown(Messages.column_age, 0, "9999 days", Optional.of(Column.AGE), LoopRow::age),
            new Shown(Messages.column_next, 9, "Record the response", Optional.empty(), LoopRow::next));
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        var gc = new GC(table);
        for (Shown shown : columns) {
            var column = new TableColumn(table, columns.indexOf(shown) == LoopCells.AGE ? SWT.RIGHT : SWT.NONE);
            column.setText(shown.title());
            int width = Math.max(gc.textExtent(shown.widest()).x, gc.textExtent(shown.title()).x) + PADDING;
            layout.setColumnData(column, shown.weight() == 0 ? new ColumnPixelData(width, true)
                : new ColumnWeightData(shown.weight(), width));
            shown.sort().ifPresent(by -> column.addListener(SWT.Selection, event -> sortBy(column, by)));
        }
        gc.dispose();
        sortAsKept();
        new LoopCells(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addDisposeListener(event -> index.ifPresent(open -> open.removeListener(follower)));
    }

    Composite control() {
        return area;
    }

    Table table() {
        return table;
    }

    /** Called whenever the number of rows may have changed. */
    void counted(Runnable listener) {
        counted = listener;
    }

    int total() {
        return total;
    }

    boolean complete() {
        return complete;
    }

    /** How many loops fit a filter. */
    int count(Filter wanted) {
        return index.map(open -> open.list(new ListQuery(TYPE, wanted, LATE_FIRST, 0, 0)).total()).orElse(0);
    }

    Optional<RegisterIndex> index() {
        return index;
    }

    void show(Optional<RegisterSession> session) {
        index.ifPresent(open -> open.removeListener(follower));
        index = session.map(indexes::open);
        index.ifPresent(open -> open.addListener(follower));
        refresh();
    }

    void filter(Filter wanted) {
        filter = wanted;
        refresh();
    }

    /** Asks the index again as soon as it knows of every change made so far. */
    void refreshWhenIndexed() {
        index.ifPresent(open -> open.upToDate().whenComplete((done, failure) -> later()));
    }

    /** Asks the index again; what was selected stays selected. */
    void refresh() {
        if (table.isDisposed()) {
            return;
        }
        List<String> selected = selected().stream().map(row -> row.entry().id()).toList();
        refreshing = false;
        pages.clear();
        total = index.map(open -> load(open, 0).total()).orElse(0);
        complete = index.map(open -> load(open, 0).complete()).orElse(true);
        table.setItemCount(total);
        table.clearAll();
        table.deselectAll();
        selected.forEach(this::alsoSelect);
        counted.run();
    }

    /** The selected rows, in their order. */
    List<LoopRow> selected() {
        return IntStream.of(table.getSelectionIndices()).sorted().mapToObj(this::row).flatMap(Optional::stream).toList();
    }

    /** Selects the row of a loop if it is among the first ones. */
    void select(String id) {
        table.deselectAll();
        alsoSelect(id);
        table.showSelection();
    }

    /** The selected rows, or all of them, as lines with tabulators between the columns, under the heads of the columns. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add(Messages.column_committee + "\t" + String.join("\t", columns.stream().map(Shown::title).toList()));
        List<LoopRow> rows = selected().isEmpty() ? IntStream.range(0, total).mapToObj(this::row).flatMap(Optional::stream).toList()
            : selected();
        rows.forEach(row -> lines.add(String.join("\t", Stream.concat(Stream.of(row.committee()),
            columns.stream().map(column -> column.text().apply(row))).map(text -> text.replaceAll("[\\t\\r\\n]+", " ")).toList())));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private void alsoSelect(String id) {
        List<LoopRow> first = rows(0);
        IntStream.range(0, first.size()).filter(row -> first.get(row).entry().id().equals(id)).findFirst().ifPresent(table::select);
    }

    /** Called on any thread; what comes in a bundle is answered once. */
    private void later() {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!refreshing && !area.isDisposed()) {
                    refreshing = true;
                    display.asyncExec(this::refresh);
                }
            });
        }
    }

    private void sortBy(TableColumn column, Column by) {
        sort(column, by, sorts.getFirst().column() != by || !sorts.getFirst().ascending());
        UserChoices.ofUser().layout(SORTING, table.indexOf(column) + (sorts.getFirst().ascending() ? "+" : "-"));
        refresh();
    }

    private void sort(TableColumn column, Column by, boolean ascending) {
        sorts = List.of(new Sort(by, ascending), new Sort(Column.DUE, true));
        table.setSortColumn(column);
        table.setSortDirection(ascending ? SWT.UP : SWT.DOWN);
    }

    /** Sorts as the user did last, such as {@code 4-} for the fifth column, downwards. */
    private void sortAsKept() {
        UserChoices.ofUser().layout(SORTING).filter(kept -> kept.matches("\\d[+-]")).ifPresent(kept -> {
            int number = kept.charAt(0) - '0';
            if (number < columns.size()) {
                columns.get(number).sort().ifPresent(by -> sort(table.getColumn(number), by, kept.endsWith("+")));
            }
        });
    }

    private void fill(TableItem item, int number) {
        row(number).ifPresent(row -> {
            item.setText(columns.stream().map(column -> column.text().apply(row)).toArray(String[]::new));
            item.setData(row);
        });
    }

    private Optional<LoopRow> row(int number) {
        List<LoopRow> rows = rows(number / PAGE);
        return number % PAGE < rows.size() ? Optional.of(rows.get(number % PAGE)) : Optional.empty();
    }

    private List<LoopRow> rows(int page) {
        if (index.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return pages.computeIfAbsent(page, number -> load(index.get(), number).rows().stream()
            .map(entry -> LoopRow.of(entry, committees.apply(entry), today, names)).toList());
    }

    private ListPage load(RegisterIndex open, int page) {
        return open.list(new ListQuery(TYPE, filter, sorts, page * PAGE, (page + 1) * PAGE));
    }
}
