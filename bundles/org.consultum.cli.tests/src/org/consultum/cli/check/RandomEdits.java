package org.consultum.cli.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.consultum.edit.command.DeleteElements;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.model.Waiver;
import org.consultum.model.base.NewElements;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.session.RegisterSession;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Edits of any kind anywhere in a register: values set and unset, elements added, removed, deleted, moved within a list and to another
 * owner, references set, added and removed, packs chosen and parameters changed, findings accepted, several at once, undone and redone. The
 * same seed gives the same edits. Small values and few days make it likely that rules are broken and kept again.
 */
final class RandomEdits {

    private final RegisterSession session;
    private final RuleCatalogue catalogue;
    private final NewElements elements;
    private final SplittableRandom random;
    private final EditingDomain domain;
    private final LocalDate today;
    private List<EObject> objects = List.of();

    RandomEdits(RegisterSession session, RuleCatalogue catalogue, NewElements elements, LocalDate today, long seed) {
        this.session = session;
        this.catalogue = catalogue;
        this.elements = elements;
        this.random = new SplittableRandom(seed);
        this.domain = session.editingDomain();
        this.today = today;
    }

    /**
     * Makes one edit.
     *
     * @param findings what is wrong now, for waivers
     * @return what was done, in words for a failure; empty when the register refused it
     */
    Optional<String> next(List<CheckFinding> findings) {
        int kind = random.nextInt(100);
        if (kind < 12 && domain.getCommandStack().canUndo()) {
            return done("undo", domain.getCommandStack()::undo);
        }
        if (kind < 16 && domain.getCommandStack().canRedo()) {
            return done("redo", domain.getCommandStack()::redo);
        }
        objects = all();
        Command command = kind < 22 ? several() : kind < 28 ? waiver(findings) : kind < 33 ? packs() : one();
        if (command == null || !command.canExecute()) {
            return Optional.empty();
        }
        return done(words(command), () -> session.execute(command));
    }

    private static Optional<String> done(String what, Runnable edit) {
        try {
            edit.run();
            return Optional.of(what);
        } catch (RuntimeException e) {
            // An invariant refused it; the session has taken it back.
            return Optional.empty();
        }
    }

    private static String words(Command command) {
        return switch (command) {
            case CompoundCommand several -> several.getCommandList().stream().map(RandomEdits::words).collect(Collectors.joining(" + "));
            case SetCommand set -> "set " + named(set.getOwner()) + " " + set.getFeature().getName() + " " + named(set.getValue());
            case AddCommand add -> "add " + named(add.getOwner()) + " " + add.getFeature().getName() + " "
                + add.getCollection().stream().map(RandomEdits::named).toList();
            case RemoveCommand remove -> "remove " + named(remove.getOwner()) + " " + remove.getFeature().getName() + " "
                + remove.getCollection().stream().map(RandomEdits::named).toList();
            case MoveCommand move -> "move " + named(move.getOwner()) + " " + move.getFeature().getName();
            default -> command.getDescription();
        };
    }

    private static String named(Object value) {
        return switch (value) {
            case Element element -> element.eClass().getName() + " " + element.getId();
            case EObject object -> object.eClass().getName() + " in " + named(object.eContainer());
            case null, default -> String.valueOf(value);
        };
    }

    private List<EObject> all() {
        var all = new ArrayList<EObject>();
        all.add(session.register());
        session.register().eAllContents().forEachRemaining(all::add);
        return all;
    }

    private Command several() {
        var commands = new CompoundCommand();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            Command command = one();
            if (command != null) {
                commands.append(command);
            }
        }
        return commands.isEmpty() ? null : commands;
    }

    private Command one() {
        EObject object = any(objects);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> attribute(object);
            case 3 -> reference(object);
            case 4, 5 -> added(object);
            case 6 -> removed(object);
            case 7 -> moved(object);
            case 8 -> given(object);
            default -> lists(object);
        };
    }

    private Command attribute(EObject object) {
        var attributes = object.eClass().getEAllAttributes().stream()
            .filter(each -> each.isChangeable() && !each.isDerived() && each != Literals.ELEMENT__ID && !each.getName().equals("slug")).toList();
        if (attributes.isEmpty()) {
            return null;
        }
        EAttribute attribute = any(attributes);
        if (random.nextInt(4) == 0) {
            return SetCommand.create(domain, object, attribute, SetCommand.UNSET_VALUE);
        }
        Object value = value(attribute);
        return value == null ? null : attribute.isMany() ? AddCommand.create(domain, object, attribute, value)
            : SetCommand.create(domain, object, attribute, value);
    }

    private Object value(EAttribute attribute) {
        if (attribute.getEAttributeType() instanceof EEnum choice) {
            return any(choice.getELiterals()).getInstance();
        }
        LocalDate day = today.plusDays(random.nextInt(-40, 40));
        return switch (attribute.getEAttributeType().getName()) {
            case "Date" -> day;
            case "DateTime" -> day.atTime(random.nextInt(24), 0).atZone(random.nextBoolean() ? ZoneId.of("Asia/Tokyo") : ZoneOffset.ofHours(2));
            case "Sha256" -> "0".repeat(63) + random.nextInt(10);
            case "Instant" -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            case "EBoolean" -> random.nextBoolean();
            case "EInt" -> random.nextInt(120);
            case "ELong" -> (long) random.nextInt(120);
            case "EBigDecimal" -> BigDecimal.valueOf(random.nextInt(120));
            case "Zone" -> ZoneId.of("Europe/Brussels");
            case "Link" -> "https://example.org/" + random.nextInt(9);
            case "EString", "Markdown" -> attribute.getName().equals("level") || attribute.getName().equals("code")
                ? any(List.of("PUBLIC", "INTERNAL", "SECRET", "OFFICIAL")) : any(List.of("", "Text", "Other text", "12"));
            default -> null;
        };
    }

    private Command reference(EObject object) {
        var references = object.eClass().getEAllReferences().stream().filter(each -> each.isChangeable() && !each.isDerived()
            && !each.isContainment() && !each.isContainer()).toList();
        if (references.isEmpty()) {
            return null;
        }
        EReference reference = any(references);
        var targets = objects.stream().filter(reference.getEReferenceType()::isInstance).toList();
        if (targets.isEmpty() || random.nextInt(4) == 0) {
            return reference.isMany() && !list(object, reference).isEmpty()
                ? RemoveCommand.create(domain, object, reference, any(list(object, reference)))
                : reference.isMany() ? null : SetCommand.create(domain, object, reference, SetCommand.UNSET_VALUE);
        }
        return reference.isMany() ? AddCommand.create(domain, object, reference, any(targets))
            : SetCommand.create(domain, object, reference, any(targets));
    }

    private Command added(EObject object) {
        var references = containments(object);
        if (references.isEmpty()) {
            return null;
        }
        EReference reference = any(references);
        var classes = RegisterPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
            .filter(type -> !type.isAbstract() && reference.getEReferenceType().isSuperTypeOf(type)).toList();
        if (classes.isEmpty() || !reference.isMany() && object.eIsSet(reference)) {
            return null;
        }
        EObject child = elements.create(EObject.class, any(classes));
        for (EStructuralFeature feature : child.eClass().getEAllStructuralFeatures()) {
            if (feature.getName().equals("slug")) {
                child.eSet(feature, "new-" + random.nextInt(1_000_000));
            } else if (feature instanceof EAttribute attribute && attribute != Literals.ELEMENT__ID && attribute.isChangeable()
                    && !attribute.isDerived() && !attribute.isMany() && random.nextInt(3) > 0) {
                Optional.ofNullable(value(attribute)).ifPresent(value -> child.eSet(attribute, value));
            }
        }
        return reference.isMany() ? AddCommand.create(domain, object, reference, child) : SetCommand.create(domain, object, reference, child);
    }

    private static List<EReference> containments(EObject object) {
        return object.eClass().getEAllContainments().stream().filter(each -> each.isChangeable() && !each.isDerived()
            && each != Literals.REGISTER__SECTIONS).toList();
    }

    /** Takes something out, with or without what refers to it. Few large things, or nothing would be left. */
    private Command removed(EObject object) {
        if (object.eContainer() == null || size(object) > 40 && random.nextInt(20) > 0) {
            return null;
        }
        if (random.nextBoolean()) {
            return new DeleteElements(domain, List.of(object));
        }
        EReference reference = object.eContainmentFeature();
        return reference.isMany() ? RemoveCommand.create(domain, object.eContainer(), reference, object)
            : SetCommand.create(domain, object.eContainer(), reference, SetCommand.UNSET_VALUE);
    }

    private static int size(EObject object) {
        int size = 0;
        for (var all = object.eAllContents(); all.hasNext(); all.next()) {
            size++;
        }
        return size;
    }

    /** Moves something to another owner of the same kind. */
    private Command moved(EObject object) {
        EReference reference = object.eContainmentFeature();
        if (reference == null || !reference.isMany()) {
            return null;
        }
        var owners = objects.stream().filter(reference.getEContainingClass()::isInstance)
            .filter(owner -> owner != object && !EcoreUtil.isAncestor(object, owner)).toList();
        EObject owner = any(owners);
        var commands = new CompoundCommand();
        commands.append(RemoveCommand.create(domain, object.eContainer(), reference, object));
        commands.append(AddCommand.create(domain, owner, reference, object));
        return commands;
    }

    /** Gives an element the reference or value that another one of its class has. */
    private Command given(EObject object) {
        var others = objects.stream().filter(other -> other.eClass() == object.eClass()).toList();
        EObject other = any(others);
        var features = object.eClass().getEAllStructuralFeatures().stream().filter(each -> each.isChangeable() && !each.isDerived()
            && !each.isMany() && each != Literals.ELEMENT__ID && !each.getName().equals("slug")
            && !(each instanceof EReference reference && (reference.isContainment() || reference.isContainer()))).toList();
        if (features.isEmpty()) {
            return null;
        }
        EStructuralFeature feature = any(features);
        Object value = other.eGet(feature);
        return SetCommand.create(domain, object, feature, value == null ? SetCommand.UNSET_VALUE : value);
    }

    private Command lists(EObject object) {
        var lists = object.eClass().getEAllStructuralFeatures().stream()
            .filter(each -> each.isMany() && each.isChangeable() && !each.isDerived() && list(object, each).size() > 1).toList();
        if (lists.isEmpty()) {
            return null;
        }
        EStructuralFeature feature = any(lists);
        List<?> list = list(object, feature);
        return MoveCommand.create(domain, object, feature, any(list), random.nextInt(list.size()));
    }

    private Command waiver(List<CheckFinding> findings) {
        Register register = session.register();
        if (findings.isEmpty() || random.nextInt(4) == 0 && !register.getWaivers().isEmpty()) {
            return register.getWaivers().isEmpty() ? null
                : RemoveCommand.create(domain, register, Literals.REGISTER__WAIVERS, any(register.getWaivers()));
        }
        CheckFinding finding = any(findings);
        var waiver = elements.create(Waiver.class, Literals.WAIVER);
        waiver.setRule(finding.rule());
        finding.elementId().flatMap(session::find).ifPresent(waiver::setAbout);
        waiver.setReason(any(List.of("Agreed", "Agreed", "Agreed", "")));
        waiver.setField(random.nextBoolean() ? finding.feature().orElse(null) : null);
        waiver.setGrantedOn(today.plusDays(random.nextInt(-20, 2)));
        waiver.setUntil(random.nextBoolean() ? null : today.plusDays(random.nextInt(-5, 20)));
        if (!register.getPeople().isEmpty()) {
            waiver.setGrantedBy(any(register.getPeople()));
        }
        return AddCommand.create(domain, register, Literals.REGISTER__WAIVERS, waiver);
    }

    private Command packs() {
        var owners = objects.stream().filter(object -> object.eClass() == Literals.COMMITTEE || object.eClass() == Literals.PROFILE).toList();
        EObject owner = any(owners);
        var feature = owner.eClass() == Literals.COMMITTEE ? Literals.COMMITTEE__RULE_PACKS : Literals.PROFILE__RULE_PACKS;
        if (random.nextInt(3) == 0 && !list(owner, feature).isEmpty()) {
            return RemoveCommand.create(domain, owner, feature, any(list(owner, feature)));
        }
        RulePack pack = any(catalogue.packs());
        var use = elements.create(RulePackUse.class, Literals.RULE_PACK_USE);
        use.setPack(random.nextInt(12) == 0 ? "unknown" : pack.id());
        if (random.nextBoolean()) {
            use.setFrom(today.plusDays(random.nextInt(-60, 10)));
        }
        if (!pack.uses().isEmpty() && random.nextBoolean()) {
            RulePack.Use rule = any(pack.uses());
            var override = elements.create(RuleOverride.class, Literals.RULE_OVERRIDE);
            override.setRule(rule.rule());
            override.setParameter(rule.parameters().isEmpty() ? "none" : any(List.copyOf(rule.parameters().keySet())));
            override.setValue(any(List.of("0", "3", "30", "true", "false", "many")));
            use.getOverrides().add(override);
        }
        return AddCommand.create(domain, owner, feature, use);
    }

    private static List<?> list(EObject object, EStructuralFeature feature) {
        return (List<?>) object.eGet(feature);
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
