package org.consultum.ui.engagement.internal;

import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Asks for a few values and gives them as one answer.
 *
 * @param <T> the answer
 */
abstract class AskDialog<T> extends TitleAreaDialog {

    private static final int WIDTH = 520;

    private final String title;
    private final String explanation;
    private final String confirm;
    private Composite area;
    private Optional<T> answer = Optional.empty();

    AskDialog(Shell shell, String title, String explanation, String confirm) {
        super(shell);
        this.title = title;
        this.explanation = explanation;
        this.confirm = confirm;
        setHelpAvailable(false);
    }

    /** Asks; empty if the dialog was cancelled. */
    final Optional<T> ask() {
        open();
        return answer;
    }

    /** Adds the fields; the area has two columns. */
    abstract void fields(Composite parent);

    /** What is wrong with what was typed; empty when it can be taken. */
    abstract Optional<String> objection();

    /** The answer; asked when nothing is wrong. */
    abstract T answer();

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        setTitle(title);
        setMessage(explanation);
        area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        fields(area);
        return area;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, confirm, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        judge();
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final void okPressed() {
        if (objection().isEmpty()) {
            answer = Optional.of(answer());
            super.okPressed();
        }
    }

    /** Says what is wrong and lets through what is not. */
    final void judge() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            Optional<String> wrong = objection();
            setMessage(wrong.orElse(explanation));
            ok.setEnabled(wrong.isEmpty());
        }
    }

    final Text text(String label, int lines, String value) {
        var name = new Label(area, SWT.NONE);
        name.setText(label);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, lines > 1 ? SWT.BEGINNING : SWT.CENTER).applyTo(name);
        var text = new Text(area, SWT.BORDER | (lines > 1 ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        text.setText(value);
        text.addModifyListener(event -> judge());
        if (lines > 1) {
            // Tab leads on; a tabulator is nothing anybody types here.
            text.addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        GridDataFactory.fillDefaults().grab(true, lines > 1).hint(300, lines > 1 ? lines * text.getLineHeight() : SWT.DEFAULT)
            .applyTo(text);
        return text;
    }

    final Button check(String label, boolean value) {
        var button = new Button(area, SWT.CHECK);
        button.setText(label);
        button.setSelection(value);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }
}
