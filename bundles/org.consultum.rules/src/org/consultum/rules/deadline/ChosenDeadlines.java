package org.consultum.rules.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.model.Committee;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.rules.RuleCatalogue;
import org.consultum.rules.RulePack;
import org.consultum.rules.calendar.DayCount;
import org.consultum.rules.internal.planning.Texts;
import org.consultum.spi.rule.Finding.Severity;

/**
 * The deadline rules a committee has chosen, its own changes put in.
 *
 * @param rules every rule of every pack, whatever its dates
 * @param packs names of the packs that lay down deadlines
 * @param faults changes that make no sense, in words
 */
record ChosenDeadlines(List<One> rules, List<String> packs, List<String> faults) {

    ChosenDeadlines {
        rules = List.copyOf(rules);
        packs = List.copyOf(packs);
        faults = List.copyOf(faults);
    }

    /**
     * A rule of a pack.
     *
     * @param changed why the committee changed it
     * @param from first day from which the committee uses the pack
     * @param until last day
     */
    record One(String pack, DeadlineRule rule, Optional<String> changed, Optional<LocalDate> from, Optional<LocalDate> until) {

        boolean inForce(LocalDate day) {
            return rule.inForce(day) && from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    /** Packs that always apply, those of the profile, and those of the committee, which replace those of the profile of the same name. */
    static ChosenDeadlines of(RuleCatalogue catalogue, Optional<Register> register, Optional<Committee> committee) {
        var chosen = new LinkedHashMap<String, RulePackUse>();
        register.map(Register::getProfile).map(Profile::getRulePacks).ifPresent(uses -> uses.forEach(use -> chosen.put(use.getPack(), use)));
        committee.map(Committee::getRulePacks).ifPresent(uses -> uses.forEach(use -> chosen.put(use.getPack(), use)));
        var rules = new ArrayList<One>();
        var packs = new ArrayList<String>();
        var faults = new ArrayList<String>();
        for (RulePack pack : catalogue.packs()) {
            var choice = Optional.ofNullable(chosen.remove(pack.id()));
            if ((pack.always() || choice.isPresent()) && !pack.deadlines().isEmpty()) {
                packs.add(pack.name());
                pack.deadlines().forEach(rule -> changed(pack, rule, choice, faults).ifPresent(rules::add));
            }
        }
        chosen.keySet().forEach(missing -> faults.add(Texts.text("deadline.pack.missing", String.valueOf(missing))));
        return new ChosenDeadlines(rules, packs, faults);
    }

    private static Optional<One> changed(RulePack pack, DeadlineRule rule, Optional<RulePackUse> choice, List<String> faults) {
        DeadlineRule result = rule;
        var reasons = new ArrayList<String>();
        for (RuleOverride override : choice.map(RulePackUse::getOverrides).map(List::<RuleOverride>copyOf).orElse(List.of())) {
            if (!rule.rule().equals(override.getRule()) || override.getParameter() == null || !rule.has(override.getParameter())) {
                continue;
            }
            String value = override.getValue() == null ? "" : override.getValue().strip();
            if (override.getParameter().equals(rule.parameter("severity")) && value.equals("off")) {
                return Optional.empty();
            }
            var changed = with(result, override.getParameter(), value);
            if (changed.isEmpty()) {
                faults.add(Texts.text("deadline.override", pack.name(), rule.rule(), override.getParameter(), value));
            } else {
                result = changed.get();
                reasons.add(override.getReason() == null ? "" : override.getReason().strip());
            }
        }
        return Optional.of(new One(pack.id(), result, reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", reasons).strip()),
            choice.map(RulePackUse::getFrom), choice.map(RulePackUse::getUntil)));
    }

    private static Optional<DeadlineRule> with(DeadlineRule rule, String parameter, String value) {
        if (parameter.equals(rule.parameter("amount"))) {
            return value.matches("\\d{1,4}") && Integer.parseInt(value) <= DeadlineRule.LARGEST_AMOUNT
                ? Optional.of(copy(rule, Integer.parseInt(value), rule.unit(), rule.severity())) : Optional.empty();
        }
        if (parameter.equals(rule.parameter("unit"))) {
            var unit = DayCount.of(value);
            return unit.isPresent() || value.equals("hours") ? Optional.of(copy(rule, rule.amount(), unit, rule.severity()))
                : Optional.empty();
        }
        return Optional.of(value).filter(List.of("error", "warning", "info")::contains)
            .map(severity -> copy(rule, rule.amount(), rule.unit(), Severity.valueOf(severity.toUpperCase(Locale.ROOT))));
    }

    private static DeadlineRule copy(DeadlineRule rule, int amount, Optional<DayCount> unit, Severity severity) {
        return new DeadlineRule(rule.rule(), rule.milestone(), rule.before(), rule.anchor(), amount, unit, severity, rule.applies(),
            rule.reasonAllowed(), rule.from(), rule.until(), rule.citations());
    }
}
