package org.consultum.defence.funding.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.consultum.defence.funding.Funding;
import org.consultum.defence.funding.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.SectionItem;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.ecore.EClass;

/** DF-06: the weights of the criteria of priority sum to the whole; said at the first of them. Parameter {@code total}, in percent. */
public final class PriorityWeights extends FundingRule {

    public PriorityWeights() {
        super("DF-06", Funding.CRITERION);
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.SECTION_ITEM);
    }

    @Override
    protected void check(ItemFields item, RuleContext context, FindingSink findings) {
        int total = context.parameters().number("total");
        List<ItemFields> all = item.container().many("criteria", SectionItem.class).stream().map(ItemFields::of).toList();
        BigDecimal weights = Priority.of(all, List.of()).weights();
        if (all.getFirst().equals(item) && weights.compareTo(BigDecimal.valueOf(total)) != 0) {
            findings.report(finding(Severity.ERROR, item, "weight", "weights.sum", weights, total));
        }
    }
}
