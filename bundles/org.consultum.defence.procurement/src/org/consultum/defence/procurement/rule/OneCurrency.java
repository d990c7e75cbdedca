package org.consultum.defence.procurement.rule;

import java.util.Optional;
import org.consultum.defence.procurement.Bid;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.model.base.Money;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/** DP-08: the prices of the bids of a case are in one currency, that of its estimate where there is one. */
public final class OneCurrency extends CaseRule {

    public OneCurrency() {
        super("DP-08");
    }

    @Override
    void check(ProcurementCase procurement, RuleContext context, FindingSink findings) {
        Optional<Money> measure = procurement.fields().money("estimatedValue")
            .or(() -> procurement.bids().stream().filter(Bid::counts).flatMap(bid -> bid.price().stream()).findFirst());
        measure.ifPresent(money -> procurement.bids().stream().filter(Bid::counts)
            .forEach(bid -> bid.price().filter(price -> !price.sameCurrency(money))
                .ifPresent(price -> findings.report(finding(Severity.WARNING, bid.fields(), "price", "bid.currency", bid.name(),
                    price.currency(), procurement.name(), money.currency())))));
    }
}
