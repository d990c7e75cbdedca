package org.consultum.rules.deadline;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.rules.Citation;
import org.consultum.rules.calendar.DayCount;
import org.consultum.rules.internal.planning.Texts;

/** Deadlines in words. */
final class DeadlineWords {

    private static final int MOST_HOLIDAYS_NAMED = 6;

    private DeadlineWords() {
    }

    static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.getDefault()).format(day);
    }

    static String moment(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.getDefault()).format(moment);
    }

    static String sum(DeadlineRule rule, String anchor, Map<LocalDate, String> holidays, ZonedDateTime moment) {
        String amount = Texts.text("unit." + rule.unit().map(DayCount::literal).orElse("hours"), rule.amount());
        String notCounted = holidays.isEmpty() ? "" : Texts.text("sum.holidays", String.join(", ", holidays.entrySet().stream()
            .limit(MOST_HOLIDAYS_NAMED).map(one -> Texts.text("sum.holiday", date(one.getKey()), one.getValue())).toList())
            + (holidays.size() > MOST_HOLIDAYS_NAMED ? " ..." : ""));
        return rule.before() ? Texts.text("sum.before", amount, anchor, notCounted, moment(moment))
            : Texts.text("sum.after", amount, anchor, notCounted, moment(moment));
    }

    static String anchor(DeadlineRule.Anchor anchor, ZonedDateTime moment, boolean hours) {
        String when = hours ? moment(moment) : date(moment.toLocalDate());
        return switch (anchor) {
            case DeadlineRule.Anchor.Start start -> Texts.text("anchor.start", when);
            case DeadlineRule.Anchor.End end -> Texts.text("anchor.end", when);
            case DeadlineRule.Anchor.Reached reached -> Texts.text("anchor.reached", reached.milestone().title(), when);
        };
    }

    static String state(DeadlineState state, LocalDate last, Optional<LocalDate> doneOn, long days, boolean kept) {
        long late = doneOn.map(day -> day.toEpochDay() - last.toEpochDay()).orElse(-days);
        return switch (state) {
            case MET -> Texts.text("state.met", date(doneOn.orElse(last)));
            case EXCUSED -> Texts.text("state.excused", date(doneOn.orElse(last)), late);
            case DUE -> days == 0 ? Texts.text("state.due.today") : Texts.text("state.due", days);
            case BROKEN -> doneOn.isPresent() ? Texts.text("state.broken.late", date(doneOn.get()), late)
                : Texts.text("state.broken", late);
            case MISSED -> doneOn.isPresent() ? Texts.text("state.missed.late", date(doneOn.get()), late) : Texts.text("state.missed");
            case UNRECORDED -> kept ? Texts.text("state.unrecorded.day") : Texts.text("state.unrecorded");
            case OVER -> Texts.text("state.over");
        };
    }

    static String source(List<Citation> citations, Optional<String> changed) {
        String cited = String.join("; ", citations.stream().map(citation -> switch (citation.read()) {
            case SOURCE -> Texts.text("source.source", citation.source());
            case EXCERPT -> Texts.text("source.excerpt", citation.source());
            case KNOWLEDGE -> Texts.text("source.knowledge", citation.source());
        }).toList());
        return changed.map(reason -> reason.isEmpty() ? Texts.text("source.changed", cited) : Texts.text("source.changed.reason", cited, reason))
            .orElse(cited);
    }
}
