package org.consultum.interchange.ical.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The definition of a time zone (VTIMEZONE, RFC 5545 section 3.6.5), made from the rules of the Java runtime, so that a calendar says the
 * same as the workbench. It holds from the first moment that is used on; names of zones are left out because they differ from one runtime
 * to the next.
 */
final class ZoneDefinition {

    /** Where a zone without a change in living memory is said to begin; the day other programs write. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
    /** How many years are written one by one where a rule has no form in RFC 5545. */
    private static final int YEARS = 30;

    private final ZoneRules rules;

    private ZoneDefinition(ZoneRules rules) {
        this.rules = rules;
    }

    /**
     * The definition of a zone.
     *
     * @param zone a zone with a name; one that is only an offset needs no definition
     * @param first first moment that is used
     */
    static VTimeZone of(ZoneId zone, Instant first) {
        var definition = new VTimeZone(new ComponentList<>(new ZoneDefinition(zone.getRules()).from(first)));
        definition.add(new TzId(zone.getId()));
        return definition;
    }

    private List<Observance> from(Instant first) {
        var observances = new ArrayList<Observance>();
        ZoneOffsetTransition before = rules.previousTransition(first.plusSeconds(1));
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        int listed = rules.getTransitions().isEmpty() ? Integer.MIN_VALUE : rules.getTransitions().getLast().getDateTimeBefore().getYear();
        int from = Math.max(first.atOffset(ZoneOffset.UTC).getYear() - 1, listed + 1);
        if (before == null || before.getDateTimeBefore().isBefore(EPOCH)) {
            ZoneOffset offset = rules.getOffset(first);
            observances.add(observance(rules.isDaylightSavings(first), EPOCH, offset, offset));
        }
        Instant start = before == null ? first : before.getInstant();
        rules.getTransitions().stream().filter(change -> !change.getInstant().isBefore(start))
            .filter(change -> !change.getDateTimeBefore().isBefore(EPOCH)).forEach(change -> observances.add(observance(change)));
        for (ZoneOffsetTransitionRule rule : yearly) {
            recurrence(rule).ifPresentOrElse(text -> {
                Observance each = observance(rule.createTransition(from));
                each.add(new RRule<LocalDateTime>(text));
                observances.add(each);
            }, () -> IntStream.range(from, from + YEARS).forEach(year -> observances.add(observance(rule.createTransition(year)))));
        }
        return observances;
    }

    private Observance observance(ZoneOffsetTransition change) {
        return observance(rules.isDaylightSavings(change.getInstant()), change.getDateTimeBefore(), change.getOffsetBefore(),
            change.getOffsetAfter());
    }

    private static Observance observance(boolean daylight, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }

    /**
     * The days on which a rule applies, by the clock on the wall before the change. A rule that speaks of another clock, or of midnight at
     * the end of a day, may lie a day off.
     */
    private static Optional<String> recurrence(ZoneOffsetTransitionRule rule) {
        LocalDate nominal = nominal(rule, 2027);
        long shift = ChronoUnit.DAYS.between(nominal, rule.createTransition(2027).getDateTimeBefore().toLocalDate());
        int day = rule.getDayOfMonthIndicator();
        String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        if (rule.getDayOfWeek() == null) {
            long only = day + shift;
            return only == 0 || only > 28 || only < -28 ? Optional.empty() : Optional.of(month + ";BYMONTHDAY=" + only);
        }
        String weekday = rule.getDayOfWeek().plus(shift).name().substring(0, 2);
        long first = (day > 0 ? day : day - 6) + shift;
        long last = first + 6;
        if (day > 0 && (first < 1 || last > 28) || day < 0 && (last > -1 || first < -28)) {
            return Optional.empty();
        }
        if (last == -1) {
            return Optional.of(month + ";BYDAY=-1" + weekday);
        }
        if (first > 0 && first % 7 == 1) {
            return Optional.of(month + ";BYDAY=" + (first / 7 + 1) + weekday);
        }
        String days = IntStream.rangeClosed((int) first, (int) last).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return Optional.of(month + ";BYMONTHDAY=" + days + ";BYDAY=" + weekday);
    }

    private static LocalDate nominal(ZoneOffsetTransitionRule rule, int year) {
        LocalDate month = LocalDate.of(year, rule.getMonth(), 1);
        int day = rule.getDayOfMonthIndicator();
        LocalDate date = day > 0 ? month.withDayOfMonth(day) : month.withDayOfMonth(month.lengthOfMonth()).plusDays(day + 1L);
        while (rule.getDayOfWeek() != null && date.getDayOfWeek() != rule.getDayOfWeek()) {
            date = date.plusDays(day > 0 ? 1 : -1);
        }
        return date;
    }
}
