package org.consultum.ui.sections.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.model.Element;
import org.consultum.model.Section;
import org.consultum.sections.SectionTypeInfo;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The items of one class in a table whose rows are filled when they come into view. Used on the display thread. */
final class ItemTable {

    private static final String OVERDUE = "\u26a0 ";

    private final Editing editing;
    private final SectionTypeInfo type;
    private final Composite area;
    private final Table table;
    private final List<ItemColumn> columns;
    private final ItemRows rows;
    private final Keys keys;
    private final Optional<ItemColumn> due;
    private Consumer<List<Element>> selected = items -> { };

    /** What the keys of the table do. */
    interface Keys {

        void add();

        void duplicate();

        void delete();

        /** The form of the selected item. */
        void edit();
    }

    ItemTable(Composite parent, Editing editing, Section section, SectionTypeInfo type, boolean inside, Keys keys) {
        this.editing = Objects.requireNonNull(editing);
        this.type = Objects.requireNonNull(type);
        this.keys = Objects.requireNonNull(keys);
        columns = ItemColumn.of(type, editing.labels(), inside);
        due = type.due().filter(type.columns()::contains).flatMap(feature -> columns.stream()
            .filter(column -> column.title().equals(editing.labels().featureLabel(feature))).findFirst());
        rows = new ItemRows(section, type, editing.labels(), columns);
        area = new Composite(parent, SWT.NONE);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        columns.forEach(column -> addColumn(column, layout));
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> selected.accept(selection()));
        table.addListener(SWT.MouseDoubleClick, event -> keys.edit());
        table.addListener(SWT.KeyDown, this::pressed);
        table.addListener(SWT.Resize, event -> showSelection());
        LiveProblems.ofWindow().ifPresent(problems -> {
            Runnable marked = table::clearAll;
            problems.addListener(marked);
            table.addDisposeListener(event -> problems.removeListener(marked));
        });
    }

    Composite control() {
        return area;
    }

    Table table() {
        return table;
    }

    ItemRows rows() {
        return rows;
    }

    void whenSelected(Consumer<List<Element>> listener) {
        selected = listener;
    }

    /** The items that are selected, the first one first. */
    List<Element> selection() {
        int[] indices = table.getSelectionIndices();
        Arrays.sort(indices);
        var items = new ArrayList<Element>();
        for (int index : indices) {
            if (index < rows.shown().size()) {
                items.add(rows.shown().get(index));
            }
        }
        return items;
    }

    /** Selects an item and brings it into view; tells nobody. */
    boolean select(Element item) {
        int index = rows.shown().indexOf(item);
        if (index >= 0) {
            table.setSelection(index);
            showSelection();
        }
        return index >= 0;
    }

    /** Brings the selected row into view, and no row out of it that has room beside it. */
    void showSelection() {
        int room = (table.getClientArea().height - table.getHeaderHeight()) / Math.max(1, table.getItemHeight());
        if (table.getSelectionIndex() < room) {
            table.setTopIndex(0);
        } else {
            table.showSelection();
        }
    }

    /** Shows the rows as they are now. What was selected stays selected; where it is gone its neighbour is. */
    void refresh(Set<? extends Element> changed) {
        List<Element> before = selection();
        int first = table.getSelectionIndex();
        rows.refresh(changed);
        show(before, first);
    }

    /** Shows only what contains every word of a text. */
    void filter(String text) {
        List<Element> before = selection();
        rows.filter(text);
        show(before, 0);
    }

    private void show(List<Element> before, int first) {
        table.setItemCount(rows.shown().size());
        table.clearAll();
        var wanted = new HashSet<>(before);
        int[] indices = wanted.isEmpty() ? new int[0]
            : java.util.stream.IntStream.range(0, rows.shown().size()).filter(row -> wanted.contains(rows.shown().get(row))).toArray();
        table.deselectAll();
        if (indices.length > 0) {
            table.select(indices);
        } else if (!before.isEmpty() && !rows.shown().isEmpty()) {
            table.select(Math.max(0, Math.min(first, rows.shown().size() - 1)));
        }
        if (!selection().equals(before)) {
            selected.accept(selection());
        }
    }

    private void addColumn(ItemColumn column, TableColumnLayout layout) {
        var head = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.NONE);
        head.setText(column.title());
        head.setToolTipText(column.tip().isEmpty() ? column.title() : column.tip());
        head.setMoveable(true);
        layout.setColumnData(head, new ColumnWeightData(column.width(), column.width()));
        head.addListener(SWT.Selection, event -> sort(head, column));
    }

    private void sort(TableColumn head, ItemColumn column) {
        List<Element> before = selection();
        rows.sort(column);
        table.setSortColumn(rows.sorted().isPresent() ? head : null);
        table.setSortDirection(rows.sorted().isEmpty() ? SWT.NONE : rows.ascending() ? SWT.UP : SWT.DOWN);
        show(before, 0);
        table.showSelection();
    }

    private void fill(TableItem row, int index) {
        if (index >= rows.shown().size()) {
            return;
        }
        Element item = rows.shown().get(index);
        boolean done = type.isDone(item);
        boolean overdue = type.dueOn(item).filter(day -> day.isBefore(LocalDate.now())).isPresent();
        row.setForeground(done ? ThemeColours.QUIET_TEXT.get() : null);
        for (int column = 0; column < columns.size(); column++) {
            boolean late = overdue && due.filter(columns.get(column)::equals).isPresent();
            row.setText(column, (late ? OVERDUE : "") + columns.get(column).text().apply(item));
            row.setForeground(column, late ? ThemeColours.ALERT.get() : null);
        }
        row.setImage(0, icon(item));
    }

    private Image icon(Element item) {
        return LiveProblems.ofWindow().flatMap(problems -> problems.sign(item))
            .map(sign -> editing.labels().image(sign.descriptor())).orElseGet(() -> editing.labels().getImage(item));
    }

    private void pressed(Event event) {
        boolean plain = (event.stateMask & SWT.MODIFIER_MASK) == 0;
        if (plain && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
            event.doit = false;
            keys.add();
        } else if (plain && event.keyCode == SWT.DEL) {
            event.doit = false;
            keys.delete();
        } else if (plain && event.keyCode == SWT.F2) {
            event.doit = false;
            keys.edit();
        } else if (event.keyCode == 'd' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            event.doit = false;
            keys.duplicate();
        }
    }
}
