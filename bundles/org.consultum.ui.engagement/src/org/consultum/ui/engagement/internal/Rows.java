package org.consultum.ui.engagement.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;

/**
 * A table whose rows are made when they are seen, so that thousands cost nothing; keeps what is selected when its rows change.
 *
 * @param <R> what a row stands for
 */
final class Rows<R> {

    private static final int NARROWEST = 44;

    private final Composite area;
    private final Table table;
    private final List<Column<R>> columns;
    private List<R> rows = List.of();
    private Consumer<List<R>> selected = chosen -> { };

    /**
     * A column.
     *
     * @param weight share of the width
     * @param right whether it holds numbers
     * @param text text of a row
     * @param colour colour of a row; empty for the usual one
     */
    record Column<R>(String title, int weight, boolean right, Function<R, String> text, Function<R, Optional<Color>> colour) {

        static <R> Column<R> of(String title, int weight, Function<R, String> text) {
            return new Column<>(title, weight, false, text, row -> Optional.empty());
        }

        static <R> Column<R> number(String title, int weight, Function<R, String> text) {
            return new Column<>(title, weight, true, text, row -> Optional.empty());
        }

        Column<R> coloured(Function<R, Optional<Color>> by) {
            return new Column<>(title, weight, right, text, by);
        }
    }

    /**
     * Creates the table.
     *
     * @param style further style bits, such as SWT.MULTI
     */
    Rows(Composite parent, int style, List<Column<R>> columns) {
        this.columns = List.copyOf(columns);
        area = new Composite(parent, SWT.NONE);
        table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | style);
        table.setHeaderVisible(true);
        var layout = new TableColumnLayout();
        area.setLayout(layout);
        for (Column<R> column : columns) {
            var shown = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.NONE);
            shown.setText(column.title());
            layout.setColumnData(shown, new ColumnWeightData(column.weight(), NARROWEST));
        }
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        table.addListener(SWT.Selection, event -> selected.accept(selection()));
        var themes = PlatformUI.getWorkbench().getThemeManager();
        IPropertyChangeListener theme = event -> table.clearAll();
        themes.addPropertyChangeListener(theme);
        table.addDisposeListener(event -> themes.removePropertyChangeListener(theme));
    }

    Control control() {
        return area;
    }

    Table table() {
        return table;
    }

    void onSelect(Consumer<List<R>> reaction) {
        selected = reaction;
    }

    List<R> rows() {
        return rows;
    }

    List<R> selection() {
        return Arrays.stream(table.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
    }

    /** Shows rows; what was selected stays so where it is still there. */
    void show(List<R> present) {
        List<R> before = selection();
        int top = table.getTopIndex();
        rows = List.copyOf(present);
        table.setItemCount(rows.size());
        table.clearAll();
        var indices = new ArrayList<Integer>();
        before.stream().map(rows::indexOf).filter(index -> index >= 0).forEach(indices::add);
        table.setSelection(indices.stream().mapToInt(Integer::intValue).toArray());
        if (top < rows.size()) {
            table.setTopIndex(top);
        }
    }

    /** Selects a row as if it were clicked; nothing for a row that is not there. */
    void select(R row) {
        int index = rows.indexOf(row);
        if (index >= 0) {
            table.setSelection(index);
            table.showSelection();
            selected.accept(selection());
        }
    }

    private void fill(TableItem item, int index) {
        if (index >= rows.size()) {
            return;
        }
        R row = rows.get(index);
        for (int i = 0; i < columns.size(); i++) {
            item.setText(i, columns.get(i).text().apply(row).replace('\n', ' '));
            item.setForeground(i, columns.get(i).colour().apply(row).orElse(null));
        }
    }
}
