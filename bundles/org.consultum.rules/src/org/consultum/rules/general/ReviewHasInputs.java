package org.consultum.rules.general;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.model.ActionItem;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.PolicyReview;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ReviewInputKind;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Parameters.ParameterException;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * a review session takes the status of earlier actions as an input, and its outputs are decisions and actions (ISO 9001, 9.3).
 * Parameter {@code inputs}: which kinds of input, as words. An input is there when it was supplied or when it says why it is missing. The
 * inputs are asked for once the agenda is published, the outputs after the session.
 */
public final class ReviewHasInputs extends MeetingRule {

    public ReviewHasInputs() {
        super("R-01");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.ACTION_ITEM);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        PolicyReview review = meeting.getPolicyReview();
        if (review == null || !Agendas.announced(meeting)) {
            return;
        }
        List<String> missing = Stream.of(context.parameters().text("inputs").strip().split("\\s+")).map(this::kind)
            .filter(kind -> !supplied(review, kind)).map(FeatureTexts.ofUser()::label).toList();
        if (!missing.isEmpty()) {
            findings.report(Texts.finding(Agendas.severity(meeting, context), meeting, Literals.POLICY_REVIEW__INPUTS, "review.noInput",
                Agendas.name(meeting), String.join(", ", missing)));
        }
        if (context.held(meeting)) {
            List<Element> outputs = outputs(review);
            if (outputs.isEmpty()) {
                findings.report(Texts.finding(Severity.WARNING, meeting, Literals.POLICY_REVIEW__OUTPUTS, "review.noOutput",
                    Agendas.name(meeting)));
            }
            outputs.stream()
                .filter(output -> !(output instanceof Decision || output instanceof ActionItem || output instanceof Recommendation))
                .forEach(output -> findings.report(Texts.finding(Severity.WARNING, meeting, Literals.POLICY_REVIEW__OUTPUTS,
                    "review.otherOutput", Agendas.name(meeting), FeatureTexts.ofUser().label(output.eClass()))));
        }
    }

    /** What came of a session, and of its single findings. */
    static List<Element> outputs(PolicyReview review) {
        return Stream.concat(review.getOutputs().stream(), review.getFindings().stream().flatMap(finding -> finding.getOutputs().stream()))
            .distinct().toList();
    }

    private ReviewInputKind kind(String word) {
        return Optional.ofNullable(ReviewInputKind.getByName(word))
            .orElseThrow(() -> new ParameterException(Texts.text("parameter.word", id(), word)));
    }

    private static boolean supplied(PolicyReview review, ReviewInputKind kind) {
        return review.getInputs().stream().anyMatch(input -> input.getKind() == kind
            && (input.isSupplied() || !Agendas.blank(input.getMissingReason())));
    }
}
