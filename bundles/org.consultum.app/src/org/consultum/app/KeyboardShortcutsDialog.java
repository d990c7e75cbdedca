package org.consultum.app;

import java.util.List;
import java.util.Locale;
import org.consultum.app.KeyboardShortcuts.Shortcut;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A list of all keys that narrows while one types. */
final class KeyboardShortcutsDialog extends Dialog {

    private final List<Shortcut> shortcuts;
    private Table table;

    KeyboardShortcutsDialog(Shell shell, List<Shortcut> shortcuts) {
        super(shell);
        this.shortcuts = shortcuts;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.shortcuts_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.shortcuts_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(520, 420).applyTo(table);
        column(Messages.shortcuts_command, 320);
        column(Messages.shortcuts_key, 200);
        search.addModifyListener(event -> fill(search.getText()));
        fill("");
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void fill(String filter) {
        String wanted = filter.toLowerCase(Locale.getDefault());
        table.removeAll();
        shortcuts.stream()
            .filter(shortcut -> (shortcut.command() + " " + shortcut.keys()).toLowerCase(Locale.getDefault()).contains(wanted))
            .forEach(shortcut -> new TableItem(table, SWT.NONE).setText(new String[] {shortcut.command(), shortcut.keys()}));
    }
}
