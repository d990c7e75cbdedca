package org.consultum.rules.general;

import org.consultum.model.ActionItem;
import org.consultum.model.RegisterPackage;
import org.consultum.model.derived.ActionStatusOn;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * H-04: an action item is finished by the day it is due. Parameter {@code graceDays}: how many calendar days later it is named. An item
 * that is snoozed is not expected before that day.
 */
public final class ActionInTime implements Rule<ActionItem> {

    @Override
    public String id() {
        return "H-04";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.ACTION_ITEM;
    }

    @Override
    public void check(ActionItem action, RuleContext context, FindingSink findings) {
        int late = ActionStatusOn.daysOverdue(action, context.asOf());
        boolean snoozed = action.getSnoozedUntil() != null && action.getSnoozedUntil().isAfter(context.asOf());
        if (late > context.parameters().number("graceDays") && !snoozed) {
            findings.report(Finding.of(Severity.WARNING, action, Messages.text("action.overdue", action.getTitle(), action.getDue(), late),
                Messages.text("action.overdue.remedy")).at(RegisterPackage.Literals.ACTION_ITEM__DUE));
        }
    }
}
