package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RulePackUse;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.calendar.HolidayCalendars;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.Parameters;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.consultum.spi.rule.WorkingDays;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;

/**
 * Evaluates single rules on single elements: which packs are in force where, and which rules have failed. Used by one thread at a time.
 */
final class Evaluation {

    /** Stands for what belongs to no committee. */
    private static final String NO_COMMITTEE = "";

    private final RuleCatalogue catalogue;
    private final CheckRequest request;
    private final Places places;
    private final HolidayCalendars calendars;
    private final Map<EClass, List<Rule<?>>> rulesByClass = new HashMap<>();
    private final Map<String, PacksInForce> packs = new HashMap<>();
    private final Map<List<String>, WorkingDays> workingDays = new HashMap<>();
    private final Map<Record, Object> shared = new HashMap<>();
    private final Set<String> failed = new HashSet<>();

    Evaluation(RuleCatalogue catalogue, CheckRequest request) {
        this.catalogue = catalogue;
        this.request = request;
        this.places = new Places(request.register());
        this.calendars = catalogue.calendars(request.folder());
    }

    RuleCatalogue catalogue() {
        return catalogue;
    }

    /** What is wrong with what is installed or asked for, wherever it is applied. */
    List<CheckFinding> contributions() {
        var found = new ArrayList<CheckFinding>();
        catalogue.faults().forEach(fault -> found.add(engine(Optional.empty(), fault, Messages.text("catalogue.remedy"))));
        request.packs().stream().sorted().filter(pack -> !installed(pack))
            .forEach(pack -> found.add(engine(Optional.empty(), Messages.text("pack.not.installed", pack), installedPacks())));
        return found;
    }

    /** The rules that look at a class of elements, in the order of the catalogue. */
    List<Rule<?>> rules(EClass type) {
        return rulesByClass.computeIfAbsent(type, looked -> catalogue.rules().stream()
            .filter(rule -> rule.looksAt().isSuperTypeOf(looked)).toList());
    }

    /** What is wrong with the packs that a register or a committee has chosen; nothing for other elements. */
    List<CheckFinding> chosen(Element element) {
        var uses = switch (element) {
            case Register register -> PacksInForce.named(register.getProfile());
            case Committee committee -> committee.getRulePacks();
            default -> List.<RulePackUse>of();
        };
        var found = new ArrayList<CheckFinding>();
        for (RulePackUse use : uses) {
            var pack = catalogue.packs().stream().filter(known -> known.id().equals(use.getPack())).findFirst();
            pack.ifPresentOrElse(known -> overrides(element, known, use, found), () -> found.add(
                engine(Optional.of(element), Messages.text("pack.not.installed", use.getPack()), installedPacks())));
        }
        return found;
    }

    private void overrides(Element element, RulePack pack, RulePackUse use, List<CheckFinding> found) {
        use.getOverrides().stream()
            .filter(override -> pack.uses().stream().noneMatch(known ->
                known.rule().equals(override.getRule()) && override.getParameter() != null
                    && known.parameters().containsKey(override.getParameter())))
            .filter(override -> pack.deadlines().stream().noneMatch(known ->
                known.rule().equals(override.getRule()) && known.has(override.getParameter())))
            .forEach(override -> found.add(engine(Optional.of(element),
                Messages.text("override.unknown", pack.id(), override.getRule(), override.getParameter()),
                Messages.text("override.remedy"))));
    }

    /**
     * Evaluates a rule on an element by each pack that puts it into force there.
     *
     * @return each finding once
     */
    <T extends Element> List<CheckFinding> check(Rule<T> rule, Element element) {
        var found = new ArrayList<CheckFinding>();
        var applications = inForce(RegisterParts.committee(element)).of(rule);
        for (PacksInForce.Application application : applications) {
            if (failed.contains(rule.id())) {
                break;
            }
            check(rule, element, application, applications, found);
        }
        return found.size() < 2 ? found : found.stream().distinct().toList();
    }

    private <T extends Element> void check(Rule<T> rule, Element element, PacksInForce.Application application,
            List<PacksInForce.Application> all, List<CheckFinding> found) {
        var reported = new ArrayList<Finding>();
        try {
            @SuppressWarnings("unchecked")
            T subject = (T) element;
            LocalDate day = rule.judgedOn(subject, request.asOf());
            boolean replaced = application.always() && all.stream().anyMatch(other -> !other.always() && other.inForce(day));
            if (!replaced && application.inForce(day)) {
                rule.check(subject, new Context(application), reported::add);
                reported.forEach(finding -> found.add(convert(rule, application, finding)));
            }
        } catch (Parameters.ParameterException e) {
            // named where the pack is chosen, once, whichever element came first
            found.add(engine(Optional.of(RegisterParts.committee(element).<Element>map(chosen -> chosen).orElse(request.register())),
                e.getMessage(), Messages.text("parameter.remedy")));
        } catch (SwitchedOffException e) {
            failed.add(rule.id());
            found.add(engine(Optional.of(element), e.getMessage(), Messages.text("rule.failed.remedy")));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            failed.add(rule.id());
            found.add(engine(Optional.of(element), Messages.text("rule.failed", rule.id(), rule.getClass().getName(), e),
                Messages.text("rule.failed.remedy")));
        }
    }

    /** What a rule may know where it applies. */
    private final class Context implements RuleContext {

        private final Parameters parameters;

        Context(Parameters parameters) {
            this.parameters = parameters;
        }

        @Override
        public LocalDate asOf() {
            return request.asOf();
        }

        @Override
        public Register register() {
            return request.register();
        }

        @Override
        public Parameters parameters() {
            return parameters;
        }

        @Override
        public WorkingDays workingDays(Committee committee) {
            return workingDays.computeIfAbsent(List.copyOf(committee.getHolidays()), names -> calendars.named(names).calendar());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T shared(Record key, Supplier<T> value) {
            return (T) shared.computeIfAbsent(key, one -> value.get());
        }
    }

    /** Forgets what was shared, because the register is or may be another. */
    void forgetShared() {
        shared.clear();
    }

    private CheckFinding convert(Rule<?> rule, PacksInForce.Application application, Finding finding) {
        return new CheckFinding(finding.severity(), rule.id(), Optional.ofNullable(finding.element().getId()),
            places.file(finding.element()), 0, finding.message(), finding.remedy(), finding.feature().map(ENamedElement::getName),
            Optional.of(application.citation()), finding.fixes());
    }

    private PacksInForce inForce(Optional<Committee> committee) {
        return packs.computeIfAbsent(committee.map(Element::getId).orElse(NO_COMMITTEE), id -> chosenBy(committee));
    }

    private PacksInForce chosenBy(Optional<Committee> committee) {
        return new PacksInForce(catalogue.packs(), request.register(), committee, request.packs());
    }

    /**
     * Looks again at which packs are in force somewhere.
     *
     * @param committee where; empty for what belongs to no committee
     * @return the rules that apply otherwise than before
     */
    Set<Rule<?>> refresh(Optional<Committee> committee) {
        var before = inForce(committee);
        var now = chosenBy(committee);
        packs.put(committee.map(Element::getId).orElse(NO_COMMITTEE), now);
        return now.differing(before, catalogue.rules());
    }

    private boolean installed(String pack) {
        return catalogue.packs().stream().anyMatch(known -> known.id().equals(pack));
    }

    private String installedPacks() {
        List<String> known = catalogue.packs().stream().map(RulePack::id).toList();
        return known.isEmpty() ? Messages.text("pack.none.installed.remedy")
            : Messages.text("pack.not.installed.remedy", String.join(", ", known));
    }

    private CheckFinding engine(Optional<Element> element, String message, String remedy) {
        return new CheckFinding(Severity.WARNING, CheckFinding.ENGINE, element.map(Element::getId), element.flatMap(places::file), 0,
            message, remedy, Optional.empty(), Optional.empty(), List.of());
    }
}
