package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Waiver;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.WaiverUse;
import org.consultum.rules.internal.planning.Texts;
import org.consultum.rules.waiver.WithdrawWaiver;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.QuickFix;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Which findings are accepted on a day. A waiver holds from the day it was granted to its last day, both included, and only with a reason.
 * Values only; immutable.
 */
final class WaiversInForce {

    /** No waivers. */
    static final WaiversInForce NONE = new WaiversInForce(Map.of(), Map.of(), Set.of());

    private final Map<Place, List<Line>> lines;
    private final Map<String, CheckFinding> faults;
    private final Set<String> named;

    /**
     * What a waiver is about.
     *
     * @param rule identity of the rule
     * @param element identity of the element
     */
    record Place(String rule, String element) {
    }

    private record Line(Optional<String> field, WaiverUse use) {
    }

    private WaiversInForce(Map<Place, List<Line>> lines, Map<String, CheckFinding> faults, Set<String> named) {
        this.lines = lines;
        this.faults = faults;
        this.named = named;
    }

    static WaiversInForce of(Register register, LocalDate asOf, Places places) {
        var lines = new HashMap<Place, List<Line>>();
        var faults = new LinkedHashMap<String, CheckFinding>();
        var named = new HashSet<String>();
        for (Waiver waiver : register.getWaivers()) {
            var about = Optional.ofNullable((EObject) waiver.eGet(Literals.WAIVER__ABOUT, false)).flatMap(Structure::identity);
            about.ifPresent(named::add);
            String reason = waiver.getReason() == null ? "" : waiver.getReason();
            if (reason.isBlank()) {
                faults.put(waiver.getId(), fault(waiver, Severity.WARNING, "waiver.noReason", places));
            } else if (waiver.getUntil() != null && waiver.getUntil().isBefore(asOf)) {
                faults.put(waiver.getId(), fault(waiver, Severity.INFO, "waiver.expired", places));
            } else if ((waiver.getGrantedOn() == null || !waiver.getGrantedOn().isAfter(asOf)) && about.isPresent()) {
                var use = new WaiverUse(String.valueOf(waiver.getId()), Optional.ofNullable(waiver.getGrantedBy()).map(Party::getName),
                    Optional.ofNullable(waiver.getGrantedOn()), Optional.ofNullable(waiver.getUntil()), reason.strip());
                lines.computeIfAbsent(new Place(waiver.getRule(), about.get()), place -> new ArrayList<>())
                    .add(new Line(Optional.ofNullable(waiver.getField()).filter(field -> !field.isBlank()), use));
            }
        }
        return new WaiversInForce(lines, faults, named);
    }

    private static CheckFinding fault(Waiver waiver, Severity severity, String key, Places places) {
        String about = waiver.getAbout() == null ? Texts.text("waiver.nothing") : Names.of(waiver.getAbout());
        return new CheckFinding(severity, CheckFinding.WAIVER, Optional.ofNullable(waiver.getId()), places.file(waiver), 0,
            Texts.text(key, String.valueOf(waiver.getRule()), about, String.valueOf(waiver.getUntil())), Texts.text(key + ".remedy"),
            Optional.of(severity == Severity.INFO ? Literals.WAIVER__UNTIL.getName() : Literals.WAIVER__REASON.getName()),
            Optional.empty(), List.of(new Withdraw()));
    }

    /** A finding as it is told: with the first waiver that accepts it. */
    CheckFinding applied(CheckFinding finding) {
        var use = finding.elementId().map(id -> lines.get(new Place(finding.rule(), id))).flatMap(found -> found.stream()
            .filter(line -> line.field().isEmpty() || line.field().equals(finding.feature())).findFirst()).map(Line::use);
        return finding.waiver().equals(use) ? finding : finding.waivedBy(use);
    }

    /** What is wrong with waivers, by the identity of the waiver. */
    Map<String, CheckFinding> faults() {
        return faults;
    }

    /** Whether some waiver is about an element, whose name it tells when it has expired. */
    boolean names(String element) {
        return named.contains(element);
    }

    /** Where other findings are accepted, or otherwise. */
    Set<Place> differing(WaiversInForce other) {
        var places = new HashSet<>(lines.keySet());
        places.addAll(other.lines.keySet());
        places.removeIf(place -> Objects.equals(lines.get(place), other.lines.get(place)));
        return places;
    }

    /** Takes back a waiver that no longer accepts anything. */
    private record Withdraw() implements QuickFix {

        @Override
        public String label() {
            return Texts.text("waiver.withdraw.label");
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return Optional.of(element).filter(Waiver.class::isInstance).map(waiver -> new WithdrawWaiver(domain, (Waiver) waiver));
        }
    }
}
