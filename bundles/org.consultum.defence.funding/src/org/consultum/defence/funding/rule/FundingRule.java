package org.consultum.defence.funding.rule;

import org.consultum.defence.funding.Funding;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.section.ItemFields;
import org.consultum.spi.section.ItemRule;

/** A rule about something in the section on funding. */
abstract class FundingRule extends ItemRule {

    FundingRule(String id, String type) {
        super(id, Funding.NAMESPACE, type);
    }

    static Finding finding(Severity severity, ItemFields item, String field, String key, Object... values) {
        return Funding.TEXTS.finding(severity, item, field, key, values);
    }

    static String title(ItemFields item) {
        return item.text("title").orElse("");
    }
}
