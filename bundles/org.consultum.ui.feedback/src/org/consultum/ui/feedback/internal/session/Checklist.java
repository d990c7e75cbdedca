package org.consultum.ui.feedback.internal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consultum.ui.Css;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.feedback.internal.Themes;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.FieldGrid;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * Parts of a review session that have to be complete: each with a sign and words that say what is missing, and fields for the one that is
 * selected. Used on the display thread.
 */
final class Checklist {

    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 9;

    private final Composite area;
    private final Composite tableArea;
    private final Table table;
    private final Label none;
    private final Composite buttons;
    private final Composite place;
    private final Optional<FieldGrid> fields;
    private final Supplier<List<Row>> rows;
    private List<Row> shown = List.of();
    private Runnable selecting = () -> { };

    /** How a part stands. */
    enum State {
        /** Nothing is missing. */
        COMPLETE("\u2713"),
        /** Something is missing, and it is recorded why. */
        EXCUSED("\u25D0"),
        /** Something is missing. */
        MISSING("!");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }
    }

    /**
     * One part.
     *
     * @param key what the row stands for; equal for the same row after a change
     * @param part the object with the fields; empty as long as there is none
     * @param texts a text for each column, the first one with the sign before it
     */
    record Row(Object key, Optional<EObject> part, State state, List<String> texts) {

        Row {
            Objects.requireNonNull(key);
            Objects.requireNonNull(part);
            Objects.requireNonNull(state);
            texts = List.copyOf(texts);
        }
    }

    /** A column: its head and its share of the width. */
    record Column(String title, int weight) {
    }

    /**
     * Creates the list.
     *
     * @param none what stands there without parts
     * @param fields adds the fields of the selected part; empty for a list whose parts are opened instead
     * @param open what Enter and a double click do
     */
    Checklist(Composite section, Editing editing, String none, List<Column> columns, Supplier<List<Row>> rows,
            Optional<Consumer<FieldGrid>> fields, Consumer<Row> open) {
        this.rows = Objects.requireNonNull(rows);
        area = new Composite(section, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        this.none = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
        this.none.setText(none.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(this.none);
        tableArea = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tableArea);
        table = new Table(tableArea, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        tableArea.setLayout(layout);
        for (Column column : columns) {
            var head = new TableColumn(table, SWT.NONE);
            head.setText(column.title());
            layout.setColumnData(head, new ColumnWeightData(column.weight(), 50));
        }
        table.addListener(SWT.Selection, event -> showFields());
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(open));
        buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(6, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().applyTo(buttons);
        place = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(place);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
        this.fields = fields.map(adding -> {
            var grid = new FieldGrid(place, editing);
            adding.accept(grid);
            return grid;
        });
        Themes.whenChanged(table, () -> fill(shown, selected().map(Row::key)));
        refresh();
    }

    /** Adds a button below the list. */
    Button button(String text, Runnable action) {
        var button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** The selected row. */
    Optional<Row> selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    /** Called when another row is selected. */
    void whenSelected(Runnable listener) {
        table.addListener(SWT.Selection, event -> listener.run());
        selecting = listener;
    }

    /** Selects a part, if it is one of these. */
    void select(EObject part) {
        for (int row = 0; row < shown.size(); row++) {
            if (shown.get(row).part().filter(one -> one == part).isPresent()) {
                table.setSelection(row);
                showFields();
            }
        }
    }

    /** Shows the present parts; the one selected stays selected. */
    void refresh() {
        Optional<Object> selected = selected().map(Row::key);
        List<Row> present = rows.get();
        if (!present.equals(shown)) {
            fill(present, selected);
        }
        fields.ifPresent(FieldGrid::refresh);
    }

    private void fill(List<Row> present, Optional<Object> selected) {
        boolean resized = height(present.size()) != height(shown.size()) || present.isEmpty() != shown.isEmpty();
        shown = new ArrayList<>(present);
        table.setItemCount(present.size());
        for (int number = 0; number < present.size(); number++) {
            Row row = present.get(number);
            TableItem item = table.getItem(number);
            for (int column = 0; column < row.texts().size(); column++) {
                item.setText(column, (column == 0 ? row.state().sign + "  " : "") + row.texts().get(column));
            }
            item.setForeground(0, row.state() == State.MISSING ? ThemeColours.ALERT.get() : null);
            item.setForeground(row.texts().size() - 1, row.state() == State.MISSING ? ThemeColours.ALERT.get() : null);
            if (selected.filter(row.key()::equals).isPresent()) {
                table.setSelection(number);
            }
        }
        show(none, present.isEmpty());
        show(tableArea, !present.isEmpty());
        GridDataFactory.createFrom((GridData) tableArea.getLayoutData()).hint(SWT.DEFAULT,
            table.getHeaderHeight() + height(present.size()) * table.getItemHeight() + 4).applyTo(tableArea);
        ((GridData) tableArea.getLayoutData()).exclude = present.isEmpty();
        showFields();
        selecting.run();
        if (resized) {
            area.requestLayout();
        }
    }

    private void showFields() {
        Optional<EObject> part = selected().flatMap(Row::part);
        fields.ifPresent(grid -> grid.show(part));
        boolean visible = part.isPresent() && fields.isPresent();
        if (place.getVisible() != visible || ((GridData) place.getLayoutData()).exclude == visible) {
            show(place, visible);
            area.requestLayout();
        }
    }

    private static int height(int rows) {
        return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, rows));
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }
}
