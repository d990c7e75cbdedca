package org.consultum.review.note;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.ListFile;
import org.consultum.edit.command.Steps;
import org.consultum.model.Annotation;
import org.consultum.model.Committee;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewList;
import org.consultum.model.base.NewElements;
import org.consultum.review.internal.round.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds a note that everybody who reads the register sees. Its result is the note. */
public final class AddNote extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final NewNote note;
    private final Instant at;

    /**
     * A note.
     *
     * @param committee the committee it is for
     * @param at when it is made
     */
    public AddNote(EditingDomain domain, NewElements elements, Committee committee, NewNote note, Instant at) {
        super(domain, Messages.label(AddNote.class), Messages.description(AddNote.class));
        this.elements = elements;
        this.committee = committee;
        this.note = note;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (note.text().isBlank()) {
            steps.refuse(Messages.refused("nothingSaid"));
        }
        Annotation made = elements.create(Annotation.class, Literals.ANNOTATION);
        note.author().ifPresent(made::setAuthor);
        made.setAt(at);
        made.setText(note.text().strip());
        made.setAbout(note.about());
        note.passage().writeTo(made);
        ListFile.create(committee, Literals.COMMITTEE__REVIEW_LIST, () -> elements.create(ReviewList.class, Literals.REVIEW_LIST),
            Literals.REVIEW_LIST__ANNOTATIONS, made, steps);
    }
}
