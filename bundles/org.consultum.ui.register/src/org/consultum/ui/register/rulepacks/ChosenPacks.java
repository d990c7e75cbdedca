package org.consultum.ui.register.rulepacks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.AddPart;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.InTurn;
import org.consultum.model.Committee;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.deadline.UseRulePack;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * The rule packs of a committee, or those of the register for all its committees, and the commands that change them. Used on the display
 * thread.
 */
final class ChosenPacks {

    private final Editing editing;
    private final RuleCatalogue catalogue;
    private final Optional<Committee> committee;

    /**
     * Creates the choice.
     *
     * @param committee whose packs these are; empty for those of the register
     */
    ChosenPacks(Editing editing, RuleCatalogue catalogue, Optional<Committee> committee) {
        this.editing = Objects.requireNonNull(editing);
        this.catalogue = Objects.requireNonNull(catalogue);
        this.committee = Objects.requireNonNull(committee);
    }

    /** By whom a pack was chosen. */
    enum Origin {
        /** It is in force without being chosen. */
        ALWAYS,
        /** The register chose it for all its committees. */
        REGISTER,
        /** Chosen here. */
        HERE
    }

    /**
     * A pack in force.
     *
     * @param id its identity
     * @param installed the pack; empty when this installation is without it
     * @param use how it is used; empty for one that is always in force and not changed
     */
    record Row(String id, Optional<RulePack> installed, Optional<RulePackUse> use, Origin origin) {

        /** How the pack is used here, not by the register for all. */
        Optional<RulePackUse> own() {
            return origin == Origin.HERE ? use : Optional.empty();
        }

        String name() {
            return installed.map(RulePack::name).orElse(id);
        }
    }

    /** The packs in force, those chosen here first. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        own().forEach(use -> rows.add(new Row(String.valueOf(use.getPack()), pack(use.getPack()), Optional.of(use), Origin.HERE)));
        if (committee.isPresent()) {
            ofRegister().stream().filter(use -> rows.stream().noneMatch(row -> row.id().equals(use.getPack())))
                .map(use -> new Row(String.valueOf(use.getPack()), pack(use.getPack()), Optional.of(use), Origin.REGISTER))
                .toList().forEach(rows::add);
        }
        catalogue.packs().stream().filter(RulePack::always).filter(pack -> rows.stream().noneMatch(row -> row.id().equals(pack.id())))
            .map(pack -> new Row(pack.id(), Optional.of(pack), Optional.empty(), Origin.ALWAYS)).toList().forEach(rows::add);
        return rows;
    }

    /** The packs that could be chosen, by name. */
    List<RulePack> others() {
        List<Row> present = rows();
        return catalogue.packs().stream().filter(pack -> present.stream().noneMatch(row -> row.id().equals(pack.id())))
            .sorted((one, other) -> one.name().compareToIgnoreCase(other.name())).toList();
    }

    void add(RulePack pack) {
        if (committee.isPresent()) {
            editing.execute(new UseRulePack(domain(), committee.get(), pack, true));
        } else {
            editing.execute(Editing.labelled(Messages.bind(Messages.packs_addLabel, pack.name()), adding(use(pack.id()))));
        }
    }

    void remove(Row row) {
        row.own().ifPresent(use -> editing.execute(Editing.labelled(Messages.bind(Messages.packs_removeLabel, row.name()),
            new DeleteElements(domain(), List.of(use)))));
    }

    /** Sets a parameter differently here. A pack that comes from elsewhere becomes one of its own, with all it had. */
    void change(Row row, RuleParameter parameter, String value, String reason) {
        Optional<RuleOverride> present = parameter.override(row.own());
        String label = Messages.bind(Messages.packs_changeLabel, parameter.rule(), parameter.parameterWords());
        if (present.isPresent()) {
            editing.execute(new InTurn(label, InTurn.Refusal.UNDO_ALL, List.of(
                () -> new ChangeFeature(domain(), present.get(), Literals.RULE_OVERRIDE__VALUE, Optional.of(value)),
                () -> new ChangeFeature(domain(), present.get(), Literals.RULE_OVERRIDE__REASON, Optional.of(reason)))));
            return;
        }
        RuleOverride override = RegisterFactory.eINSTANCE.createRuleOverride();
        override.setRule(parameter.rule());
        override.setParameter(parameter.parameter());
        override.setValue(value);
        override.setReason(reason);
        if (row.own().isPresent()) {
            editing.execute(Editing.labelled(label,
                new AddPart(domain(), row.own().get(), Literals.RULE_PACK_USE__OVERRIDES, override)));
        } else {
            RulePackUse own = row.use().map(EcoreUtil::copy).orElseGet(() -> use(row.id()));
            own.getOverrides().removeIf(one -> parameter.rule().equals(one.getRule()) && parameter.parameter().equals(one.getParameter()));
            own.getOverrides().add(override);
            editing.execute(Editing.labelled(label, adding(own)));
        }
    }

    /** Takes a parameter as the pack has it. */
    void restore(Row row, RuleParameter parameter) {
        parameter.override(row.own()).ifPresent(override -> editing.execute(Editing.labelled(
            Messages.bind(Messages.packs_restoreLabel, parameter.rule(), parameter.parameterWords()),
            new DeleteElements(domain(), List.of(override)))));
    }

    private Command adding(RulePackUse use) {
        Register register = editing.session().register();
        if (committee.isPresent()) {
            return new AddPart(domain(), committee.get(), Literals.COMMITTEE__RULE_PACKS, use);
        }
        if (register.getProfile() != null) {
            return new AddPart(domain(), register.getProfile(), Literals.PROFILE__RULE_PACKS, use);
        }
        Profile profile = RegisterFactory.eINSTANCE.createProfile();
        profile.getRulePacks().add(use);
        return new AddPart(domain(), register, Literals.REGISTER__PROFILE, profile);
    }

    private static RulePackUse use(String pack) {
        RulePackUse use = RegisterFactory.eINSTANCE.createRulePackUse();
        use.setPack(pack);
        return use;
    }

    private List<RulePackUse> own() {
        return committee.map(Committee::getRulePacks).map(List::<RulePackUse>copyOf).orElseGet(this::ofRegister);
    }

    private List<RulePackUse> ofRegister() {
        Profile profile = editing.session().register().getProfile();
        return profile == null ? List.of() : List.copyOf(profile.getRulePacks());
    }

    private Optional<RulePack> pack(String id) {
        return catalogue.packs().stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }
}
