package org.consultum.ui.actions.internal;

import java.util.Optional;
import org.consultum.ui.Css;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A question in a small dialog, which stays open until what was asked for is done. Used on the display thread. */
public final class QuestionDialog extends Dialog {

    private static final int WIDTH = 500;

    private final Question question;
    private Label message;
    private boolean touched;

    public QuestionDialog(Shell shell, Question question) {
        super(shell);
        this.question = question;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(question.title());
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        if (!question.explanation().isEmpty()) {
            var why = Css.mark(new Label(area, SWT.WRAP), Css.QUIET);
            why.setText(question.explanation().replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(why);
        }
        var grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(grid);
        question.createFields(grid, this::changed);
        message = Css.mark(new Label(area, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(message);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, question.accept(), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        judge();
        question.setFocus();
    }

    @Override
    protected void okPressed() {
        touched = true;
        judge();
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok.isEnabled()) {
            ok.setEnabled(false);
            question.answer(done -> {
                if (ok.isDisposed()) {
                    return;
                }
                if (done) {
                    super.okPressed();
                } else {
                    judge();
                }
            });
        }
    }

    private void changed() {
        touched = true;
        judge();
    }

    private void judge() {
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            Optional<String> missing = question.missing();
            ok.setEnabled(missing.isEmpty());
            message.setText(touched ? missing.orElse("").replace("&", "&&") : "");
            message.requestLayout();
        }
    }
}
