package org.consultum.engagement;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.Committee;
import org.consultum.model.ConsultationQuestion;
import org.consultum.model.ConsultationRound;
import org.consultum.model.Element;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Plans a round in which stakeholders are asked. */
public final class CreateConsultation extends EngagementCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * What is known of the round.
     *
     * @param title its subject
     * @param text what is consulted on, in Markdown
     * @param opens when it opens; empty while that is not fixed
     * @param closes when it closes; empty while that is not fixed
     * @param questions the questions asked, in Markdown
     * @param about what it asks about: instruments, papers, recommendations
     */
    public record Details(String title, Optional<String> text, Optional<ZonedDateTime> opens, Optional<ZonedDateTime> closes,
            List<String> questions, List<Element> about) {

        public Details {
            Objects.requireNonNull(title);
            questions = List.copyOf(questions);
            about = List.copyOf(about);
        }

        /** A round of which only the subject is known. */
        public static Details titled(String title) {
            return new Details(title, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
        }
    }

    public CreateConsultation(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, "CreateConsultation", details.title());
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        require(details.title(), "refused.roundTitle", steps);
        if (details.opens().isPresent() && details.closes().isPresent() && !details.closes().get().isAfter(details.opens().get())) {
            steps.refuse(Messages.text("refused.closesBeforeItOpens"));
        }
        var round = elements.create(ConsultationRound.class, Literals.CONSULTATION_ROUND);
        round.setTitle(details.title());
        details.text().ifPresent(round::setText);
        details.opens().ifPresent(round::setOpens);
        details.closes().ifPresent(round::setCloses);
        details.questions().stream().filter(text -> !text.isBlank()).forEach(text -> {
            var question = elements.create(ConsultationQuestion.class, Literals.CONSULTATION_QUESTION);
            question.setText(text.strip());
            round.getQuestions().add(question);
        });
        round.getAbout().addAll(details.about());
        entry(committee, Literals.COMMITTEE__FEEDBACK_LIST, RegisterFactory.eINSTANCE.createFeedbackList(),
            Literals.FEEDBACK_LIST__CONSULTATIONS, round, steps);
    }
}
