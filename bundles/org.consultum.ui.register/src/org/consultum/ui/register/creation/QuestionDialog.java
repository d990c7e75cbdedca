package org.consultum.ui.register.creation;

import java.util.Optional;
import org.consultum.ui.Css;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A small dialog of labelled fields that says below them what is still missing. */
abstract class QuestionDialog extends Dialog {

    private final String title;
    private final String accept;
    private Composite grid;
    private Label message;

    /**
     * Creates the dialog.
     *
     * @param accept label of the button that accepts
     */
    QuestionDialog(Shell shell, String title, String accept) {
        super(shell);
        this.title = title;
        this.accept = accept;
    }

    /** Adds the fields. */
    abstract void createFields();

    /** Takes the values and says what is wrong with them; empty when they can be accepted. */
    abstract Optional<String> read();

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).hint(440, SWT.DEFAULT).applyTo(grid);
        createFields();
        message = Css.mark(new Label(area, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, true).hint(440, SWT.DEFAULT).applyTo(message);
        return area;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, accept, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    final Text text(String label, String value) {
        label(label);
        var text = new Text(grid, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(event -> judge());
        return text;
    }

    /** A text with a button beside it. */
    final Text textWithButton(String label, String value, String buttonLabel, Runnable action) {
        label(label);
        var row = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        var text = new Text(row, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        text.addModifyListener(event -> judge());
        var button = new Button(row, SWT.PUSH);
        button.setText(buttonLabel);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return text;
    }

    /** A line of explanation over both columns. */
    final void explain(String text) {
        var label = Css.mark(new Label(grid, SWT.WRAP), Css.QUIET);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(440, SWT.DEFAULT).applyTo(label);
    }

    final Combo combo(String label, String[] items, int selected) {
        label(label);
        var combo = new Combo(grid, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(selected);
        combo.setVisibleItemCount(20);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> judge());
        return combo;
    }

    private void label(String text) {
        var label = Css.mark(new Label(grid, SWT.NONE), Css.FIELD_LABEL);
        label.setText(text);
    }

    private void judge() {
        var button = getButton(IDialogConstants.OK_ID);
        if (button != null) {
            Optional<String> complaint = read();
            button.setEnabled(complaint.isEmpty());
            message.setText(complaint.orElse(""));
            message.requestLayout();
        }
    }
}
