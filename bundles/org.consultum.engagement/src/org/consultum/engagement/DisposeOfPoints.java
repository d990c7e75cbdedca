package org.consultum.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.engagement.internal.Messages;
import org.consultum.model.Disposition;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SubmissionPoint;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Says what was done with one point, or with several equal ones at once. Whoever is not followed in full is owed an answer. */
public final class DisposeOfPoints extends EngagementCommand {

    private final List<SubmissionPoint> points;
    private final Verdict verdict;

    /**
     * What was done.
     *
     * @param disposition what was done; pending takes an earlier disposition back
     * @param answer answer given, in Markdown; needed when a point is accepted in part or declined
     * @param outcomes what was done because of it: actions, recommendations, decisions; added to those a point has
     * @param decidedOn day of the disposition
     * @param decidedBy who disposed of it
     */
    public record Verdict(Disposition disposition, Optional<String> answer, List<Element> outcomes, LocalDate decidedOn,
            Optional<Party> decidedBy) {

        public Verdict {
            Objects.requireNonNull(disposition);
            Objects.requireNonNull(decidedOn);
            outcomes = List.copyOf(outcomes);
        }

        /** A disposition with an answer. */
        public static Verdict of(Disposition disposition, String answer, LocalDate decidedOn) {
            return new Verdict(disposition, Optional.of(answer).filter(text -> !text.isBlank()), List.of(), decidedOn, Optional.empty());
        }
    }

    public DisposeOfPoints(EditingDomain domain, List<SubmissionPoint> points, Verdict verdict) {
        super(domain, "DisposeOfPoints", points.size(), points.isEmpty() ? "" : name(points.getFirst().getText()));
        this.points = List.copyOf(points);
        this.verdict = verdict;
    }

    /** Whether a disposition needs an answer. */
    public static boolean needsAnswer(Disposition disposition) {
        return disposition == Disposition.DECLINED || disposition == Disposition.PARTLY_ACCEPTED;
    }

    @Override
    protected void plan(Steps steps) {
        if (needsAnswer(verdict.disposition()) && verdict.answer().filter(text -> !text.isBlank()).isEmpty()) {
            steps.refuse(Messages.text("refused.answerMissing"));
        }
        if (verdict.outcomes().stream().anyMatch(outcome -> !Outcomes.possible(outcome))) {
            steps.refuse(Messages.text("refused.noOutcome"));
        }
        boolean open = verdict.disposition() == Disposition.PENDING;
        for (SubmissionPoint point : points) {
            steps.set(point, Literals.SUBMISSION_POINT__DISPOSITION, verdict.disposition());
            steps.set(point, Literals.SUBMISSION_POINT__ANSWER, verdict.answer().filter(text -> !text.isBlank()).orElse(null));
            steps.set(point, Literals.SUBMISSION_POINT__DECIDED_ON, open ? null : verdict.decidedOn());
            steps.set(point, Literals.SUBMISSION_POINT__DECIDED_BY, open ? null : verdict.decidedBy().orElse(null));
            if (!verdict.outcomes().isEmpty()) {
                var outcomes = new ArrayList<Element>(point.getOutcomes());
                verdict.outcomes().stream().filter(outcome -> !outcomes.contains(outcome)).forEach(outcomes::add);
                steps.setAll(point, Literals.SUBMISSION_POINT__OUTCOMES, outcomes);
            }
        }
    }
}
