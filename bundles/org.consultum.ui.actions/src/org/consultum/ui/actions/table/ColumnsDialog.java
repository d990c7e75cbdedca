package org.consultum.ui.actions.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.ui.actions.Messages;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Asks which columns are shown and in which order. Used on the display thread. */
public final class ColumnsDialog extends Dialog {

    private static final int WIDTH = 280;

    private final List<Column> order = new ArrayList<>();
    private final List<Column> shown = new ArrayList<>();
    private Table table;

    public ColumnsDialog(Shell shell, List<Column> columns) {
        super(shell);
        order.addAll(columns);
        shown.addAll(columns);
        PluginColumn.withOurs().stream().filter(column -> !order.contains(column)).forEach(order::add);
    }

    /** Asks. Empty if the dialog was cancelled. */
    public Optional<List<Column>> ask() {
        return open() == OK ? Optional.of(order.stream().filter(shown::contains).toList()) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.columns_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * order.size()).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                Column column = order.get(table.indexOf((TableItem) event.item));
                if (!shown.remove(column)) {
                    shown.add(column);
                }
                getButton(OK).setEnabled(!shown.isEmpty());
            }
        });
        var buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, Messages.columns_up, -1);
        button(buttons, Messages.columns_down, 1);
        fill(0);
        return area;
    }

    private void button(Composite parent, String text, int step) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> {
            int from = table.getSelectionIndex();
            int to = from + step;
            if (from >= 0 && to >= 0 && to < order.size()) {
                order.add(to, order.remove(from));
                fill(to);
            }
        });
    }

    private void fill(int selected) {
        table.removeAll();
        order.forEach(column -> {
            var item = new TableItem(table, SWT.NONE);
            item.setText(column.title());
            item.setChecked(shown.contains(column));
        });
        table.setSelection(selected);
    }
}
