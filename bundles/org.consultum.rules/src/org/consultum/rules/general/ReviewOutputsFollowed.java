package org.consultum.rules.general;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Parameters.ParameterException;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * each action that came of a review session has an owner, a day and, once it is done, evidence. Looks at sessions that were held.
 * Parameter {@code fields}: what is asked for, as words: {@code owner due evidence}.
 */
public final class ReviewOutputsFollowed extends MeetingRule {

    public ReviewOutputsFollowed() {
        super("R-02");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.ACTION_ITEM, Literals.COMMITTEE);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (meeting.getPolicyReview() == null || !context.held(meeting)) {
            return;
        }
        String[] fields = context.parameters().text("fields").strip().split("\\s+");
        for (Element output : ReviewHasInputs.outputs(meeting.getPolicyReview())) {
            if (output instanceof ActionItem action && action.getStatus() != ActionStatus.CANCELLED) {
                List<String> missing = Stream.of(fields).filter(field -> missing(field, action))
                    .map(field -> Texts.text("review.field." + field)).toList();
                if (!missing.isEmpty()) {
                    findings.report(Texts.finding(Severity.WARNING, meeting, Literals.POLICY_REVIEW__OUTPUTS, "review.output",
                        Agendas.name(meeting), action.getTitle(), String.join(", ", missing)));
                }
            }
        }
    }

    private boolean missing(String field, ActionItem action) {
        return switch (field) {
            case "owner" -> action.getOwners().isEmpty();
            case "due" -> action.getDue() == null && !action.isDueNextMeeting();
            case "evidence" -> action.getStatus() == ActionStatus.DONE && action.getEvidence().isEmpty();
            default -> throw new ParameterException(Texts.text("parameter.word", id(), field));
        };
    }
}
