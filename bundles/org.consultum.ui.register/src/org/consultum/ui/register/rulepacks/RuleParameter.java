package org.consultum.ui.register.rulepacks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.RuleOverride;
import org.consultum.model.RulePackUse;
import org.consultum.rules.Citation;
import org.consultum.rules.RulePack;
import org.consultum.rules.calendar.DayCount;
import org.consultum.rules.deadline.DeadlineRule;
import org.consultum.rules.deadline.Milestone;
import org.consultum.ui.Formats;
import org.consultum.ui.register.Messages;

/**
 * What a rule pack says about one parameter of one rule.
 *
 * @param rule identity of the rule
 * @param parameter name of the parameter; empty for a rule that has none
 * @param value what the pack says
 * @param from first day on which it says so; empty means always
 * @param until last day
 * @param citation where it is written
 */
record RuleParameter(String rule, String parameter, String value, Optional<LocalDate> from, Optional<LocalDate> until,
        Citation citation) {

    private static final List<String> OF_DEADLINES = List.of("amount", "unit", "severity");

    /** All parameters of a pack: those of its rules, then those of its deadlines. */
    static List<RuleParameter> of(RulePack pack) {
        var found = new ArrayList<RuleParameter>();
        for (RulePack.Use use : pack.uses()) {
            use.parameters().forEach((name, value) ->
                found.add(new RuleParameter(use.rule(), name, value, use.from(), use.until(), use.citation())));
            if (use.parameters().isEmpty()) {
                found.add(new RuleParameter(use.rule(), "", "", use.from(), use.until(), use.citation()));
            }
        }
        for (DeadlineRule deadline : pack.deadlines()) {
            RulePack.Use use = deadline.asUse();
            OF_DEADLINES.stream().map(deadline::parameter).forEach(name ->
                found.add(new RuleParameter(use.rule(), name, use.parameters().get(name), use.from(), use.until(), use.citation())));
        }
        return found;
    }

    /** How it is set differently where the pack is used. */
    Optional<RuleOverride> override(Optional<RulePackUse> use) {
        return use.stream().flatMap(chosen -> chosen.getOverrides().stream())
            .filter(one -> rule.equals(one.getRule()) && parameter.equals(one.getParameter())).findFirst();
    }

    /** The rule, with the days between which it says this. */
    String ruleWords() {
        Formats formats = Formats.local();
        if (from.isPresent() && until.isPresent()) {
            return Messages.bind(Messages.packs_ruleBetween, new Object[] {rule, formats.date(from.get()), formats.date(until.get())});
        }
        return from.map(day -> Messages.bind(Messages.packs_ruleFrom, rule, formats.date(day)))
            .or(() -> until.map(day -> Messages.bind(Messages.packs_ruleUntil, rule, formats.date(day)))).orElse(rule);
    }

    /** The name of the parameter in words: {@code notice.amount} is "Notice: amount", {@code graceDays} is "grace days". */
    String parameterWords() {
        int dot = parameter.indexOf('.');
        Optional<Milestone> milestone = dot < 0 ? Optional.empty() : Milestone.of(parameter.substring(0, dot));
        String last = parameter.substring(dot + 1);
        String words = switch (last) {
            case "amount" -> Messages.packs_amount;
            case "unit" -> Messages.packs_unit;
            case "severity" -> Messages.packs_severity;
            default -> last.replaceAll("(\\p{Lower})(\\p{Upper})", "$1 $2").toLowerCase(Locale.ROOT);
        };
        return milestone.map(known -> Messages.bind(Messages.packs_deadline, known.title(), words)).orElse(words);
    }

    /** The values there are to choose from; empty where any can be written. */
    List<String> choices() {
        if (parameter.endsWith(".severity")) {
            return List.of("error", "warning", "info", "off");
        }
        if (parameter.endsWith(".unit")) {
            return Stream.concat(Stream.of("hours"), Stream.of(DayCount.values()).map(DayCount::literal)).toList();
        }
        return value.equals("true") || value.equals("false") ? List.of("true", "false") : List.of();
    }

    /** Whether the value is a whole number, so that another one has to be a whole number too. */
    boolean isNumber() {
        return value.matches("-?\\d+");
    }
}
