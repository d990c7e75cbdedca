package org.consultum.defence.procurement.rule;

import java.util.List;
import org.consultum.defence.procurement.Bid;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/** DP-09: the bid that wins takes part, complies and meets every mandatory requirement. */
public final class AwardToAdmitted extends CaseRule {

    public AwardToAdmitted() {
        super("DP-09");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        procurement.awardedTo().ifPresent(bid -> check(procurement, bid, findings));
    }

    private static void check(ProcurementCase procurement, Bid bid, FindingSink findings) {
        List<String> unmet = bid.unmetMandatory();
        if (!bid.counts()) {
            findings.report(finding(unlessAwarded(procurement), procurement.fields(), "awardedTo", "award.out", procurement.name(),
                bid.name()));
        } else if (!unmet.isEmpty()) {
            findings.report(finding(unlessAwarded(procurement), procurement.fields(), "awardedTo", "award.unmet", procurement.name(),
                bid.name(), String.join(", ", unmet)));
        } else if (bid.fields().literal("compliance").equals("notCompliant")) {
            findings.report(finding(unlessAwarded(procurement), procurement.fields(), "awardedTo", "award.notCompliant",
                procurement.name(), bid.name()));
        }
    }
}
