package org.consultum.rules.waiver;

import java.util.Objects;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Waiver;
import org.consultum.rules.internal.planning.Texts;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes a waiver back, so that what it accepted counts again. */
public final class WithdrawWaiver extends IntentionCommand {

    private final Waiver waiver;

    public WithdrawWaiver(EditingDomain domain, Waiver waiver) {
        super(domain, Texts.text("waiver.withdraw.label"), Texts.text("waiver.withdraw.description", String.valueOf(waiver.getRule())));
        this.waiver = Objects.requireNonNull(waiver);
    }

    @Override
    protected void plan(Steps steps) {
        if (waiver.eContainer() != null) {
            steps.remove(waiver.eContainer(), Literals.REGISTER__WAIVERS, waiver);
        }
    }
}
