package org.consultum.ui.actions.internal;

import java.util.Optional;
import org.consultum.ui.Css;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A question in place, below what it is about. Ctrl+Enter accepts, Escape gives up; either way it is gone afterwards. */
public final class QuestionPanel {

    private final Composite panel;
    private final Question question;
    private final Runnable closed;
    private final Label message;
    private final Button accept;
    private boolean touched;

    /**
     * Asks.
     *
     * @param parent with a grid of one column; the panel is its last row
     * @param closed called after the panel is gone
     */
    public QuestionPanel(Composite parent, Question question, Runnable closed) {
        this.question = question;
        this.closed = closed;
        panel = Css.mark(new Composite(parent, SWT.BORDER), Css.PAGE);
        GridLayoutFactory.fillDefaults().margins(14, 10).spacing(0, 8).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(panel);
        var title = Css.mark(new Label(panel, SWT.WRAP), Css.SECTION);
        title.setText(escaped(question.title()));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(title);
        if (!question.explanation().isEmpty()) {
            var why = Css.mark(new Label(panel, SWT.WRAP), Css.QUIET);
            why.setText(escaped(question.explanation()));
            GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(why);
        }
        var grid = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 8).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        question.createFields(grid, this::changed);
        var bar = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        message = Css.mark(new Label(bar, SWT.WRAP), Css.FIELD_MESSAGE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(message);
        button(bar, IDialogConstants.CANCEL_LABEL, this::close);
        accept = button(bar, question.accept(), this::accept);
        keys(panel);
        judge();
        parent.layout(true, true);
        question.setFocus();
    }

    /** Takes the panel away. */
    public void close() {
        if (!panel.isDisposed()) {
            Composite parent = panel.getParent();
            panel.dispose();
            parent.layout(true, true);
            closed.run();
        }
    }

    private void accept() {
        touched = true;
        judge();
        if (accept.isEnabled()) {
            accept.setEnabled(false);
            question.answer(done -> {
                if (panel.isDisposed()) {
                    return;
                }
                if (done) {
                    close();
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
        Optional<String> missing = question.missing();
        accept.setEnabled(missing.isEmpty());
        message.setText(touched ? escaped(missing.orElse("")) : "");
        message.requestLayout();
    }

    private Button button(Composite bar, String text, Runnable action) {
        var button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void keys(Control control) {
        control.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                panel.getDisplay().asyncExec(this::close);
            }
        });
        control.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                panel.getDisplay().asyncExec(() -> {
                    if (!panel.isDisposed()) {
                        accept();
                    }
                });
            }
        });
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                keys(child);
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
