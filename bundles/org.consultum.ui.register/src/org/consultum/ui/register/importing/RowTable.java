package org.consultum.ui.register.importing;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of texts that makes only the rows that are looked at. */
final class RowTable {

    private static final int NUMBER_WIDTH = 105;

    private final Table table;
    private List<List<String>> rows = List.of();

    /**
     * A column.
     *
     * @param width width in pixels at 100 %
     * @param style alignment of its texts
     */
    record Column(String title, int width, int style) {

        Column(String title, int width) {
            this(title, width, SWT.NONE);
        }

        /** A column of numbers. */
        static Column number(String title) {
            return new Column(title, NUMBER_WIDTH, SWT.RIGHT);
        }
    }

    RowTable(Composite parent, List<Column> columns) {
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        for (Column column : columns) {
            var shown = new TableColumn(table, column.style());
            shown.setText(column.title());
            shown.setWidth(column.width());
            shown.setMoveable(true);
        }
        table.addListener(SWT.SetData, event -> ((TableItem) event.item).setText(rows.get(event.index).toArray(String[]::new)));
    }

    Control control() {
        return table;
    }

    void show(List<List<String>> texts) {
        rows = texts;
        table.clearAll();
        table.setItemCount(rows.size());
    }
}
