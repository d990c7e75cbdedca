package org.consultum.rules.packs.faca;

import java.time.LocalDate;
import org.consultum.model.Recommendation;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.ResponseKind;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * F-17: a closed recommendation has a response, and how far it was implemented is recorded with its measures: not at all, partly or fully.
 * A recommendation that everybody rejected is not implemented, which needs no measure.
 */
public final class LoopEndsClassified implements Rule<Recommendation> {

    @Override
    public String id() {
        return "F-17";
    }

    @Override
    public EClass looksAt() {
        return Literals.RECOMMENDATION;
    }

    @Override
    public void check(Recommendation recommendation, RuleContext context, FindingSink findings) {
        if (recommendation.getClosedOn() == null) {
            return;
        }
        if (recommendation.getResponses().isEmpty()) {
            findings.report(Texts.finding(Severity.WARNING, recommendation, Literals.RECOMMENDATION__RESPONSES, "loop.noResponse",
                recommendation.getTitle(), recommendation.getClosedOn()));
        } else if (recommendation.getMeasures().isEmpty()
                && recommendation.getResponses().stream().anyMatch(response -> response.getKind() != ResponseKind.REJECTED)) {
            findings.report(Texts.finding(Severity.WARNING, recommendation, Literals.RECOMMENDATION__MEASURES, "loop.noClass",
                recommendation.getTitle(), recommendation.getClosedOn()));
        }
    }

    @Override
    public LocalDate judgedOn(Recommendation recommendation, LocalDate asOf) {
        return recommendation.getClosedOn() == null ? asOf : recommendation.getClosedOn();
    }
}
