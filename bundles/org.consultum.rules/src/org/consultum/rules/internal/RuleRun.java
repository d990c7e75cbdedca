package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.RulePackUse;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.Parameters;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;

/** One run of the rules: which apply where, which have failed, and what was found. Used by one thread at a time. */
public final class RuleRun {

    private final RuleCatalogue catalogue;
    private final CheckRequest request;
    private final Places places;
    private final Map<EClass, List<Rule<?>>> rulesByClass = new HashMap<>();
    private final Map<Optional<Committee>, PacksInForce> packs = new HashMap<>();
    private final Set<String> switchedOff = new HashSet<>();
    private final Set<CheckFinding> findings = new LinkedHashSet<>();

    public RuleRun(RuleCatalogue catalogue, CheckRequest request) {
        this.catalogue = catalogue;
        this.request = request;
        this.places = new Places(request.register());
        catalogue.faults().forEach(fault -> engine(Optional.empty(), fault, Messages.text("catalogue.remedy")));
        request.packs().stream().sorted().filter(pack -> !installed(pack))
            .forEach(pack -> engine(Optional.empty(), Messages.text("pack.not.installed", pack), installedPacks()));
    }

    /** What was found so far, in the order it was found, each finding once. */
    public List<CheckFinding> findings() {
        return List.copyOf(findings);
    }

    /** Evaluates the rules for one object. */
    public void check(EObject object) {
        if (!(object instanceof Element element)) {
            return;
        }
        switch (element) {
            case Register register -> chosen(register, PacksInForce.named(register.getProfile()));
            case Committee committee -> chosen(committee, committee.getRulePacks());
            default -> {
            }
        }
        var rules = rulesByClass.computeIfAbsent(element.eClass(), type -> catalogue.rules().stream()
            .filter(rule -> rule.looksAt().isSuperTypeOf(type)).toList());
        if (!rules.isEmpty()) {
            var inForce = packs.computeIfAbsent(RegisterParts.committee(element), committee ->
                new PacksInForce(catalogue.packs(), request.register(), committee, request.packs()));
            rules.forEach(rule -> evaluate(rule, element, inForce.of(rule)));
        }
    }

    private <T extends Element> void evaluate(Rule<T> rule, Element element, List<PacksInForce.Application> applications) {
        for (PacksInForce.Application application : applications) {
            if (switchedOff.contains(rule.id()) || switchedOff.contains(application.name())) {
                continue;
            }
            var found = new ArrayList<Finding>();
            try {
                @SuppressWarnings("unchecked")
                T subject = (T) element;
                if (application.inForce(rule.judgedOn(subject, request.asOf()))) {
                    rule.check(subject, new Context(request.asOf(), request.register(), application), found::add);
                    found.forEach(finding -> findings.add(convert(rule, application, finding)));
                }
            } catch (Parameters.ParameterException e) {
                switchedOff.add(application.name());
                engine(Optional.of(element), e.getMessage(), Messages.text("parameter.remedy"));
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
                switchedOff.add(rule.id());
                engine(Optional.of(element), Messages.text("rule.failed", rule.id(), rule.getClass().getName(), e),
                    Messages.text("rule.failed.remedy"));
            }
        }
    }

    private record Context(LocalDate asOf, Register register, Parameters parameters) implements RuleContext {
    }

    private CheckFinding convert(Rule<?> rule, PacksInForce.Application application, Finding finding) {
        return new CheckFinding(finding.severity(), rule.id(), Optional.ofNullable(finding.element().getId()),
            places.file(finding.element()), 0, finding.message(), finding.remedy(), finding.feature().map(ENamedElement::getName),
            Optional.of(application.citation()), finding.fixes());
    }

    private void chosen(Element element, List<RulePackUse> uses) {
        for (RulePackUse use : uses) {
            var pack = catalogue.packs().stream().filter(known -> known.id().equals(use.getPack())).findFirst();
            if (pack.isEmpty()) {
                engine(Optional.of(element), Messages.text("pack.not.installed", use.getPack()), installedPacks());
            }
            pack.ifPresent(known -> overrides(element, known, use));
        }
    }

    private void overrides(Element element, RulePack pack, RulePackUse use) {
        use.getOverrides().stream()
            .filter(override -> pack.uses().stream().noneMatch(known ->
                known.rule().equals(override.getRule()) && known.parameters().containsKey(override.getParameter())))
            .filter(override -> pack.deadlines().stream().noneMatch(known ->
                known.rule().equals(override.getRule()) && known.has(override.getParameter())))
            .forEach(override -> engine(Optional.of(element),
                Messages.text("override.unknown", pack.id(), override.getRule(), override.getParameter()),
                Messages.text("override.remedy")));
    }

    private boolean installed(String pack) {
        return catalogue.packs().stream().anyMatch(known -> known.id().equals(pack));
    }

    private String installedPacks() {
        List<String> known = catalogue.packs().stream().map(RulePack::id).toList();
        return known.isEmpty() ? Messages.text("pack.none.installed.remedy")
            : Messages.text("pack.not.installed.remedy", String.join(", ", known));
    }

    private void engine(Optional<Element> element, String message, String remedy) {
        findings.add(new CheckFinding(Severity.WARNING, CheckFinding.ENGINE, element.map(Element::getId), element.flatMap(places::file), 0,
            message, remedy, Optional.empty(), Optional.empty(), List.of()));
    }
}
