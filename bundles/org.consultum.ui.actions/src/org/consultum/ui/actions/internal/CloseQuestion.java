package org.consultum.ui.actions.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.model.ActionItem;
import org.consultum.ui.Css;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What shows that an action is done. Can be left out where neither the action nor its committee asks for it. */
public final class CloseQuestion implements Question {

    private final ActionChanges changes;
    private final ActionItem action;
    private EvidenceFields evidence;
    private Text note;

    public CloseQuestion(ActionChanges changes, ActionItem action) {
        this.changes = changes;
        this.action = action;
    }

    @Override
    public String title() {
        return Messages.bind(Messages.close_title, changes.editing().labels().text(action));
    }

    @Override
    public String explanation() {
        return ClosingEvidence.missing(action) ? action.isEvidenceRequired() ? Messages.close_required : Messages.close_requiredByCommittee
            : Messages.close_optional;
    }

    @Override
    public String accept() {
        return Messages.close_accept;
    }

    @Override
    public void createFields(Composite grid, Runnable changed) {
        evidence = new EvidenceFields(grid, changes.editing(), action, changed);
        Css.mark(new Label(grid, SWT.NONE), Css.FIELD_LABEL).setText(Messages.close_note);
        note = new Text(grid, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 3 * note.getLineHeight()).applyTo(note);
        note.addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    @Override
    public Optional<String> missing() {
        return evidence.isEmpty() && !ClosingEvidence.missing(action) ? Optional.empty() : evidence.missing();
    }

    @Override
    public void answer(Consumer<Boolean> done) {
        changes.close(action, evidence.attachment(), Optional.of(note.getText().strip()).filter(text -> !text.isEmpty()), done);
    }

    @Override
    public void setFocus() {
        evidence.setFocus();
    }
}
