package org.consultum.defence.procurement.rule;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.defence.procurement.Criterion;
import org.consultum.defence.procurement.Evaluation;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.defence.procurement.Stage;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/** DP-02: once the evaluation is over, every bid that takes part has exactly one score on every criterion. */
public final class BidsScored extends CaseRule {

    public BidsScored() {
        super("DP-02");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        boolean over = procurement.stage().reached(Stage.AWARD)
            || procurement.stage().reached(Stage.EVALUATION) && procurement.fields().day("evaluationDone").isPresent();
        var evaluation = Evaluation.of(procurement);
        if (over && !evaluation.criteria().isEmpty()) {
            evaluation.unranked().stream().filter(line -> !line.missing().isEmpty() || !line.unclear().isEmpty())
                .forEach(line -> findings.report(finding(unlessAwarded(procurement), line.bid().fields(), "scores", "bid.unscored",
                    procurement.name(), line.bid().name(), Stream.concat(line.missing().stream(), line.unclear().stream())
                        .map(Criterion::title).collect(Collectors.joining(", ")))));
        }
    }
}
