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

/** H-03: an action item that is not finished has an owner. */
public final class ActionHasOwner implements Rule<ActionItem> {

    @Override
    public String id() {
        return "H-03";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.ACTION_ITEM;
    }

    @Override
    public void check(ActionItem action, RuleContext context, FindingSink findings) {
        if (!ActionStatusOn.finished(action) && action.getOwners().isEmpty()) {
            findings.report(Finding.of(Severity.ERROR, action, Messages.text("action.noOwner", action.getTitle()),
                Messages.text("action.noOwner.remedy")).at(RegisterPackage.Literals.ACTION_ITEM__OWNERS));
        }
    }
}
