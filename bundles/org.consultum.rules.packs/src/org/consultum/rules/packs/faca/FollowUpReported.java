package org.consultum.rules.packs.faca;

import java.time.LocalDate;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * F-15: some months after a recommendation was reported in public there is a follow-up report: at least one response (41 CFR
 * 102-3.175(a)). Parameter {@code months}. Counted from the day the recommendation was transmitted, or made where that is not known; the
 * same day of the month is in time.
 */
public final class FollowUpReported implements Rule<Recommendation> {

    @Override
    public String id() {
        return "F-15";
    }

    @Override
    public EClass looksAt() {
        return Literals.RECOMMENDATION;
    }

    @Override
    public void check(Recommendation recommendation, RuleContext context, FindingSink findings) {
        LocalDate reported = reported(recommendation);
        if (reported == null || recommendation.getClosedOn() != null || !recommendation.getResponses().isEmpty()) {
            return;
        }
        int months = context.parameters().number("months");
        if (context.asOf().isAfter(reported.plusMonths(months))) {
            findings.report(Texts.finding(Severity.WARNING, recommendation, Literals.RECOMMENDATION__RESPONSES, "followUp.missing",
                recommendation.getTitle(), reported, months));
        }
    }

    private static LocalDate reported(Recommendation recommendation) {
        return recommendation.getTransmittedOn() == null ? recommendation.getMadeOn() : recommendation.getTransmittedOn();
    }

    @Override
    public LocalDate judgedOn(Recommendation recommendation, LocalDate asOf) {
        return reported(recommendation) == null ? asOf : reported(recommendation);
    }
}
