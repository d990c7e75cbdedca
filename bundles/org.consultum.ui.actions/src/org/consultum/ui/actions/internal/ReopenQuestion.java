package org.consultum.ui.actions.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Why an action that was done or cancelled is taken up again. */
public final class ReopenQuestion implements Question {

    private final ActionChanges changes;
    private final ActionItem action;
    private final Optional<ActionStatus> status;
    private Text reason;

    /**
     * Asks why.
     *
     * @param status where it stands from then on; if empty, open or under way as it was before
     */
    public ReopenQuestion(ActionChanges changes, ActionItem action, Optional<ActionStatus> status) {
        this.changes = changes;
        this.action = action;
        this.status = status;
    }

    @Override
    public String title() {
        return Messages.bind(Messages.reopen_title, changes.editing().labels().text(action));
    }

    @Override
    public String explanation() {
        return Messages.reopen_why;
    }

    @Override
    public String accept() {
        return Messages.reopen_accept;
    }

    @Override
    public void createFields(Composite grid, Runnable changed) {
        Css.mark(new Label(grid, SWT.NONE), Css.FIELD_LABEL).setText(Messages.reopen_reason);
        reason = new Text(grid, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 3 * reason.getLineHeight()).applyTo(reason);
        reason.addModifyListener(event -> changed.run());
        reason.addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    @Override
    public Optional<String> missing() {
        return reason.getText().isBlank() ? Optional.of(Messages.reopen_missing) : Optional.empty();
    }

    @Override
    public void answer(Consumer<Boolean> done) {
        String why = reason.getText().strip();
        done.accept(status.map(wanted -> changes.reopenAs(action, wanted, why)).orElseGet(() -> changes.reopen(action, why)));
    }

    @Override
    public void setFocus() {
        reason.setFocus();
    }
}
