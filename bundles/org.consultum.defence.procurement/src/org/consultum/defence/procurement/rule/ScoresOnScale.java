package org.consultum.defence.procurement.rule;

import org.consultum.defence.procurement.Evaluation;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/** DP-03: no score lies outside the scale of its case, from 0 to the highest score. */
public final class ScoresOnScale extends CaseRule {

    public ScoresOnScale() {
        super("DP-03");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        procurement.bids().forEach(bid -> bid.scores().stream().filter(score -> Evaluation.outside(score, procurement))
            .forEach(score -> findings.report(finding(unlessAwarded(procurement), score, "points", "score.outside",
                score.number("points").orElseThrow(), bid.name(), procurement.fields().integer("highestScore")))));
    }
}
