package org.consultum.review.note;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Annotation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Removes a note for the committee. */
public final class RemoveNote extends IntentionCommand {

    private final Annotation note;

    public RemoveNote(EditingDomain domain, Annotation note) {
        super(domain, Messages.label(RemoveNote.class), Messages.description(RemoveNote.class));
        this.note = note;
    }

    @Override
    protected void plan(Steps steps) {
        if (note.eContainer() instanceof ReviewList list) {
            steps.remove(list, Literals.REVIEW_LIST__ANNOTATIONS, note);
        }
    }
}
