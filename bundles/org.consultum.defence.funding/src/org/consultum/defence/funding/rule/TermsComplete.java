package org.consultum.defence.funding.rule;

import java.util.List;
import org.consultum.defence.funding.Funding;
import org.consultum.model.Organisation;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;

/**
 * DF-09: a partnership in force says its partners, the public share, its term and how it is left; where what was built is transferred, the
 * day of it as well. Parameters {@code fields}, the names of the fields, and {@code transfer}, the models that transfer, both with spaces
 * between them.
 */
public final class TermsComplete extends FundingRule {

    public TermsComplete() {
        super("DF-09", Funding.PARTNERSHIP);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        if (!item.literal("state").equals("inForce")) {
            return;
        }
        List.of(context.parameters().text("fields").split("\\s+")).stream().filter(field -> isSilent(item, field))
            .forEach(field -> findings.report(finding(Severity.WARNING, item, field, "terms." + field, title(item))));
        boolean transfers = List.of(context.parameters().text("transfer").split("\\s+")).contains(item.literal("model"));
        if (transfers && item.day("transferOn").isEmpty()) {
            findings.report(finding(Severity.WARNING, item, "transferOn", "terms.transferOn", title(item)));
        }
    }

    /** Whether a field that matters says nothing. */
    private static boolean isSilent(ItemFields item, String field) {
        return switch (field) {
            case "partners" -> item.many("partners", Organisation.class).isEmpty();
            case "exit" -> item.text("exit").isEmpty();
            case "publicShare", "until" -> item.value(field).isEmpty();
            default -> false;
        };
    }
}
