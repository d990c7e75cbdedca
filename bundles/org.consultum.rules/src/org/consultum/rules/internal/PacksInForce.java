package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consultum.model.Committee;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.consultum.model.RulePackUse;
import org.consultum.rules.Citation;
import org.consultum.rules.RulePack;
import org.consultum.rules.deadline.DeadlineKept;
import org.consultum.spi.rule.Parameters;
import org.consultum.spi.rule.Rule;

/**
 * The rule packs in force for a committee: those that always apply, those of the register's profile and those of the committee. A pack
 * named by the committee replaces the same pack named by the register, with its dates and overrides.
 */
final class PacksInForce {

    private final Map<String, List<Application>> applications = new HashMap<>();
    private final Map<String, List<Application>> deadlines = new HashMap<>();

    /** The packs for one committee; for what belongs to no committee without one. */
    PacksInForce(Collection<RulePack> installed, Register register, Optional<Committee> committee, Set<String> only) {
        var chosen = new LinkedHashMap<String, RulePackUse>();
        named(register.getProfile()).forEach(use -> chosen.put(use.getPack(), use));
        committee.ifPresent(one -> one.getRulePacks().forEach(use -> chosen.put(use.getPack(), use)));
        for (RulePack pack : installed) {
            if (only.isEmpty() ? pack.always() || chosen.containsKey(pack.id()) : only.contains(pack.id())) {
                var choice = Optional.ofNullable(only.isEmpty() ? chosen.get(pack.id()) : null);
                pack.uses().forEach(use -> applications.computeIfAbsent(use.rule(), rule -> new ArrayList<>())
                    .add(application(pack, use, choice)));
                pack.deadlines().forEach(deadline -> deadlines.computeIfAbsent(deadline.rule(), rule -> new ArrayList<>())
                    .add(application(pack, deadline.asUse(), choice)));
            }
        }
    }

    static List<RulePackUse> named(Profile profile) {
        return profile == null ? List.of() : profile.getRulePacks();
    }

    /** How a rule applies; several times when several packs use it, or one with several dates. */
    List<Application> of(Rule<?> rule) {
        return (rule instanceof DeadlineKept ? deadlines : applications).getOrDefault(rule.id(), List.of());
    }

    /**
     * The rules whose application differs.
     *
     * @param rules those that are installed
     */
    Set<Rule<?>> differing(PacksInForce other, Collection<Rule<?>> rules) {
        return rules.stream().filter(rule -> !of(rule).equals(other.of(rule))).collect(Collectors.toSet());
    }

    private static Application application(RulePack pack, RulePack.Use use, Optional<RulePackUse> choice) {
        var values = new TreeMap<>(use.parameters());
        choice.ifPresent(chosen -> chosen.getOverrides().stream().filter(override -> use.rule().equals(override.getRule()))
            .filter(override -> override.getParameter() != null && values.containsKey(override.getParameter()))
            .forEach(override -> values.put(override.getParameter(), override.getValue() == null ? "" : override.getValue())));
        return new Application(pack.id(), pack.always(), use, choice.map(RulePackUse::getFrom), choice.map(RulePackUse::getUntil), values);
    }

    /**
     * One rule as one pack uses it here.
     *
     * @param always whether the pack applies without being chosen; one that is chosen replaces what it says about a rule
     * @param from first day on which the pack is used here
     * @param until last day
     * @param values parameters, with what is changed here
     */
    record Application(String pack, boolean always, RulePack.Use use, Optional<LocalDate> from, Optional<LocalDate> until,
            Map<String, String> values) implements Parameters {

        Citation citation() {
            return use.citation();
        }

        boolean inForce(LocalDate day) {
            return use.inForce(day) && from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
        }

        @Override
        public int number(String name) {
            String value = text(name);
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new ParameterException(Messages.text("parameter.number", pack, use.rule(), name, value));
            }
        }

        @Override
        public boolean flag(String name) {
            String value = text(name);
            if (!value.equals("true") && !value.equals("false")) {
                throw new ParameterException(Messages.text("parameter.flag", pack, use.rule(), name, value));
            }
            return value.equals("true");
        }

        @Override
        public String text(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new ParameterException(Messages.text("parameter.missing", pack, use.rule(), name));
            }
            return value;
        }
    }
}
