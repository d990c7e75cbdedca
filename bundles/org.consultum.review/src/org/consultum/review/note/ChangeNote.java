package org.consultum.review.note;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Annotation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Changes what a note for the committee says. */
public final class ChangeNote extends IntentionCommand {

    private final Annotation note;
    private final String text;
    private final Instant at;

    /**
     * A change.
     *
     * @param text what it says from now on, in Markdown
     * @param at when it is changed
     */
    public ChangeNote(EditingDomain domain, Annotation note, String text, Instant at) {
        super(domain, Messages.label(ChangeNote.class), Messages.description(ChangeNote.class));
        this.note = note;
        this.text = text;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (text.isBlank()) {
            steps.refuse(Messages.refused("nothingSaid"));
        }
        if (!text.strip().equals(note.getText())) {
            steps.set(note, Literals.ANCHORED__TEXT, text.strip());
            steps.set(note, Literals.ANCHORED__AT, at);
        }
    }
}
