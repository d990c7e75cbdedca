package org.consultum.defence.procurement.rule;

import org.consultum.defence.procurement.Procurement;
import org.consultum.defence.procurement.ProcurementCase;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/** A rule about procurement cases. What has been awarded is history and gets warnings, what can still be put right gets errors. */
abstract class CaseRule extends ItemRule {

    CaseRule(String id) {
        super(id, Procurement.NAMESPACE, Procurement.CASE);
    }

    @Override
    protected final void check(ItemFields item, RuleContext context, FindingSink findings) {
        check(new ProcurementCase(item), context, findings);
    }

    abstract void check(ProcurementCase procurement, RuleContext context, FindingSink findings);

    static Severity unlessAwarded(ProcurementCase procurement) {
        return procurement.isAwarded() ? Severity.WARNING : Severity.ERROR;
    }

    static Finding finding(Severity severity, ItemFields item, String field, String key, Object... values) {
        return Procurement.TEXTS.finding(severity, item, field, key, values);
    }
}
