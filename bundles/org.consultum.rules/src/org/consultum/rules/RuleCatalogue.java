package org.consultum.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.rules.calendar.HolidayCalendars;
import org.consultum.rules.calendar.HolidaySource;
import org.consultum.rules.deadline.DeadlineKept;
import org.consultum.rules.deadline.DeadlineRule;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Rule;

/**
 * The rules, packs and calendars of holidays that are installed.
 *
 * @param rules rules by identity, in alphabetical order
 * @param packs packs by identity, in alphabetical order
 * @param holidays where calendars of holidays come from
 * @param faults what is wrong with the contributions, in words; the faulty part is left out
 */
public record RuleCatalogue(List<Rule<?>> rules, List<RulePack> packs, HolidaySource holidays, List<String> faults) {

    public RuleCatalogue {
        rules = List.copyOf(rules);
        packs = List.copyOf(packs);
        Objects.requireNonNull(holidays);
        faults = List.copyOf(faults);
    }

    /** The same with other calendars of holidays. */
    public RuleCatalogue with(HolidaySource others) {
        return new RuleCatalogue(rules, packs, others, faults);
    }

    /**
     * The calendars of holidays there are to choose from.
     *
     * @param register folder of the register, which may have its own
     */
    public HolidayCalendars calendars(Optional<Path> register) {
        return HolidayCalendars.of(holidays, register);
    }

    /**
     * Puts contributions together: of two rules or packs with one identity the first is kept, and uses of rules that are not installed
     * are named. A deadline needs no rule of its own: where none has its identity, {@link DeadlineKept} reports it.
     *
     * @param known faults found so far
     */
    public static RuleCatalogue of(List<? extends Rule<?>> rules, List<RulePack> packs, List<String> known) {
        var faults = new ArrayList<>(known);
        var rulesById = new LinkedHashMap<String, Rule<?>>();
        for (Rule<?> rule : rules) {
            if (rulesById.putIfAbsent(Objects.requireNonNull(rule.id()), rule) != null) {
                faults.add(Messages.text("catalogue.rule.twice", rule.id(), rule.getClass().getName()));
            }
        }
        var packsById = new LinkedHashMap<String, RulePack>();
        for (RulePack pack : packs) {
            if (packsById.putIfAbsent(pack.id(), pack) != null) {
                faults.add(Messages.text("catalogue.pack.twice", pack.id()));
                continue;
            }
            pack.uses().stream().map(RulePack.Use::rule).distinct().filter(rule -> !rulesById.containsKey(rule))
                .forEach(rule -> faults.add(Messages.text("catalogue.rule.missing", pack.id(), rule)));
        }
        packsById.values().stream().flatMap(pack -> pack.deadlines().stream()).map(DeadlineRule::rule)
            .forEach(rule -> rulesById.computeIfAbsent(rule, DeadlineKept::new));
        var sortedRules = new ArrayList<Rule<?>>(rulesById.values());
        sortedRules.sort(Comparator.comparing(Rule::id));
        return new RuleCatalogue(sortedRules, packsById.values().stream().sorted(Comparator.comparing(RulePack::id)).toList(),
            HolidaySource.SHIPPED, faults);
    }
}
