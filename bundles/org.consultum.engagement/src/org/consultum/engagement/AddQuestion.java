package org.consultum.engagement;

import org.consultum.edit.command.Steps;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Adds a question to a round, as its last. */
public final class AddQuestion extends EngagementCommand {

    private final NewElements elements;
    private final ConsultationRound round;
    private final String text;

    /**
     * The command.
     *
     * @param text the question, in Markdown
     */
    public AddQuestion(EditingDomain domain, NewElements elements, ConsultationRound round, String text) {
        super(domain, "AddQuestion", name(round.getTitle()));
        this.elements = elements;
        this.round = round;
        this.text = text;
    }

    @Override
    protected void plan(Steps steps) {
        require(text, "refused.questionText", steps);
        var question = elements.create(ConsultationQuestion.class, Literals.CONSULTATION_QUESTION);
        question.setText(text.strip());
        steps.create(round, Literals.CONSULTATION_ROUND__QUESTIONS, question);
    }
}
