package org.consultum.ui.actions.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.followup.action.Changes;
import org.consultum.model.ActionItem;
import org.eclipse.swt.widgets.Composite;

/** One more piece of evidence for an action, whatever its status. */
public final class EvidenceQuestion implements Question {

    private final ActionChanges changes;
    private final ActionItem action;
    private EvidenceFields fields;

    public EvidenceQuestion(ActionChanges changes, ActionItem action) {
        this.changes = changes;
        this.action = action;
    }

    @Override
    public String title() {
        return Messages.evidence_add;
    }

    @Override
    public String explanation() {
        return Messages.evidence_addWhy;
    }

    @Override
    public String accept() {
        return Messages.note_add;
    }

    @Override
    public void createFields(Composite grid, Runnable changed) {
        fields = new EvidenceFields(grid, changes.editing(), action, changed);
    }

    @Override
    public Optional<String> missing() {
        return fields.missing();
    }

    @Override
    public void answer(Consumer<Boolean> done) {
        changes.note(action, Changes.none(), fields.attachment(), done);
    }

    @Override
    public void setFocus() {
        fields.setFocus();
    }
}
