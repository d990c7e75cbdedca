package org.consultum.ui.feedback.internal.sheets;

import org.consultum.ui.forms.FormEditor;
import org.consultum.model.Lesson;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.forms.Candidates;

/** Editor of a lesson: what was learned, under which topics it is found again, and what it was learned from. */
public final class LessonEditor extends FormEditor<Lesson> {

    public LessonEditor() {
        super(Lesson.class);
    }

    @Override
    protected String subtitle() {
        return Candidates.committee(edited()).map(committee -> Messages.bind(Messages.lesson_of, edits().labels().text(committee)))
            .orElseGet(() -> edits().labels().type(edited().eClass()));
    }

    @Override
    protected void createSections() {
        grid(page().plain()).add(Literals.LESSON__TITLE).lines(Literals.LESSON__TEXT, 6)
            .add(Literals.LESSON__TOPICS, Literals.LESSON__DATE);
        links(Messages.lesson_from, Messages.lesson_fromExplanation, Messages.lesson_fromNothing, () -> edited().getLearnedFrom().stream()
            .map(from -> link(from, edits().labels().type(from.eClass()))).toList());
        marking();
    }
}
