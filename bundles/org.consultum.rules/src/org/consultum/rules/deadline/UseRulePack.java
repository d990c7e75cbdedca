package org.consultum.rules.deadline;

import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Committee;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.RulePackUse;
import org.consultum.rules.RulePack;
import org.consultum.rules.internal.planning.Texts;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts a committee under the rules of a pack, or takes it out again, with its changes of them. */
public final class UseRulePack extends IntentionCommand {

    private final Committee committee;
    private final RulePack pack;
    private final boolean use;

    /**
     * A choice.
     *
     * @param use whether the committee is to follow the pack
     */
    public UseRulePack(EditingDomain domain, Committee committee, RulePack pack, boolean use) {
        super(domain, Texts.text(use ? "pack.use.label" : "pack.leave.label"),
            Texts.text(use ? "pack.use.description" : "pack.leave.description", pack.name(), name(committee)));
        this.committee = committee;
        this.pack = pack;
        this.use = use;
    }

    /** How a committee itself uses a pack; empty when it does not, whatever the register as a whole does. */
    public static Optional<RulePackUse> of(Committee committee, RulePack pack) {
        return committee.getRulePacks().stream().filter(one -> pack.id().equals(one.getPack())).findFirst();
    }

    @Override
    protected void plan(Steps steps) {
        Optional<RulePackUse> now = of(committee, pack);
        if (use && now.isEmpty()) {
            RulePackUse chosen = RegisterFactory.eINSTANCE.createRulePackUse();
            chosen.setPack(pack.id());
            steps.create(committee, Literals.COMMITTEE__RULE_PACKS, chosen);
        } else if (!use) {
            now.ifPresent(one -> steps.remove(committee, Literals.COMMITTEE__RULE_PACKS, one));
        }
    }

    private static String name(Committee committee) {
        return committee.getName() == null ? "" : committee.getName();
    }
}
