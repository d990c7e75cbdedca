package org.consultum.rules.general;

import java.time.temporal.ChronoUnit;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * H-05: a recommendation is answered by the day its response is due. Parameter {@code graceDays}: how many calendar days later it is
 * named.
 */
public final class RecommendationAnswered implements Rule<Recommendation> {

    @Override
    public String id() {
        return "H-05";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.RECOMMENDATION;
    }

    @Override
    public void check(Recommendation recommendation, RuleContext context, FindingSink findings) {
        var due = recommendation.getResponseDue();
        if (due == null || recommendation.getClosedOn() != null || !recommendation.getResponses().isEmpty()) {
            return;
        }
        long late = ChronoUnit.DAYS.between(due, context.asOf());
        if (late > context.parameters().number("graceDays")) {
            findings.report(Finding.of(Severity.WARNING, recommendation,
                Messages.text("recommendation.unanswered", recommendation.getTitle(), due, late),
                Messages.text("recommendation.unanswered.remedy")).at(RegisterPackage.Literals.RECOMMENDATION__RESPONSES));
        }
    }
}
