package org.consultum.ui.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.session.RegisterSession;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table of elements as the index lists them, page by page, so that a hundred thousand rows load nothing of the register. Follows the
 * index: edits appear within moments. Used on the display thread.
 */
public final class IndexTable {

    private static final int PAGE = 100;

    private final IndexService indexes;
    private final String type;
    private final List<Column> columns;
    private final Composite area;
    private final Table table;
    private final Image icon;
    private final Map<Integer, ListPage> pages = new HashMap<>();
    private final Consumer<IndexState> follower = state -> later();
    private Optional<RegisterIndex> index = Optional.empty();
    private ListQuery.Filter filter = ListQuery.Filter.ALL;
    private ListQuery.Sort sort;
    private int total;
    private boolean complete = true;
    private Runnable counted = () -> { };

    /**
     * A column.
     *
     * @param weight share of the width
     * @param sort what a click on its head sorts by, if it sorts
     * @param text the text of a row
     */
    public record Column(String title, int weight, Optional<ListQuery.Column> sort, Function<IndexEntry, String> text) {
    }

    /**
     * Creates an empty table.
     *
     * @param type class of the metamodel, such as {@code ActionItem}
     * @param sort order to begin with
     */
    public IndexTable(Composite parent, IndexService indexes, String type, List<Column> columns, ListQuery.Sort sort, Image icon) {
        this.indexes = Objects.requireNonNull(indexes);
        this.type = Objects.requireNonNull(type);
        this.columns = List.copyOf(columns);
        this.sort = Objects.requireNonNull(sort);
        this.icon = icon;
        area = new Composite(parent, SWT.NONE);
        table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        for (Column column : this.columns) {
            var shown = new TableColumn(table, SWT.NONE);
            shown.setText(column.title());
            layout.setColumnData(shown, new ColumnWeightData(column.weight(), 60));
            column.sort().ifPresent(by -> shown.addListener(SWT.Selection, event -> sortBy(shown, by)));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addDisposeListener(event -> index.ifPresent(open -> open.removeListener(follower)));
    }

    /** The control of the table, for its place. */
    public Control control() {
        return area;
    }

    /** The table itself, for listeners and the keyboard. */
    public Table table() {
        return table;
    }

    /** Called whenever the number of rows may have changed. */
    public void counted(Runnable listener) {
        counted = listener;
    }

    /** How many rows there are. */
    public int total() {
        return total;
    }

    /** Whether these are all, or the index is still being built. */
    public boolean complete() {
        return complete;
    }

    /** Shows another register, or none. */
    public void show(Optional<RegisterSession> session) {
        index.ifPresent(open -> open.removeListener(follower));
        index = session.map(indexes::open);
        index.ifPresent(open -> open.addListener(follower));
        refresh();
    }

    /** Shows only what fits. */
    public void filter(ListQuery.Filter wanted) {
        filter = wanted;
        refresh();
    }

    /** Asks the index again. */
    public void refresh() {
        if (table.isDisposed()) {
            return;
        }
        pages.clear();
        total = index.map(open -> page(open, 0).total()).orElse(0);
        complete = index.map(open -> page(open, 0).complete()).orElse(true);
        table.setItemCount(total);
        table.clearAll();
        counted.run();
    }

    /** The selected row. */
    public Optional<IndexEntry> selected() {
        return table.getSelectionIndex() < 0 ? Optional.empty() : row(table.getSelectionIndex());
    }

    /** Selects the row of an element if it is among the first ones. */
    public void select(String id) {
        index.ifPresent(open -> {
            List<IndexEntry> rows = page(open, 0).rows();
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).id().equals(id)) {
                    table.setSelection(row);
                }
            }
        });
    }

    private void later() {
        Display display = area.isDisposed() ? null : area.getDisplay();
        if (display != null && !display.isDisposed()) {
            display.asyncExec(this::refresh);
        }
    }

    private void sortBy(TableColumn column, ListQuery.Column by) {
        sort = new ListQuery.Sort(by, sort.column() != by || !sort.ascending());
        table.setSortColumn(column);
        table.setSortDirection(sort.ascending() ? SWT.UP : SWT.DOWN);
        refresh();
    }

    private void fill(TableItem item, int row) {
        row(row).ifPresent(entry -> {
            item.setText(columns.stream().map(column -> column.text().apply(entry)).toArray(String[]::new));
            item.setImage(icon);
        });
    }

    private Optional<IndexEntry> row(int row) {
        return index.map(open -> page(open, row / PAGE).rows()).filter(rows -> row % PAGE < rows.size()).map(rows -> rows.get(row % PAGE));
    }

    private ListPage page(RegisterIndex open, int number) {
        return pages.computeIfAbsent(number, page -> open.list(new ListQuery(type, filter, sort, page * PAGE, (page + 1) * PAGE)));
    }
}
