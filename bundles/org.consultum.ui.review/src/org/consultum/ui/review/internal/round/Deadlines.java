package org.consultum.ui.review.internal.round;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Optional;
import org.consultum.ui.Formats;
import org.consultum.ui.review.internal.Messages;

/** Moments until which something is to be done, in words and always with their zone. Stateless. */
final class Deadlines {

    private Deadlines() {
    }

    /** Example: Thursday, 10 Dec 2026, 17:00 Japan Time (Asia/Tokyo). */
    static String inWords(ZonedDateTime moment) {
        Formats formats = Formats.local();
        return Messages.bind(Messages.round_deadline_words, new Object[] {
            DateTimeFormatter.ofPattern("EEEE", formats.locale()).format(moment), formats.date(moment.toLocalDate()),
            formats.time(moment), moment.getZone().getDisplayName(TextStyle.FULL, formats.locale()), moment.getZone().getId()});
    }

    /** In words, with how far it is and when that is where the reader is. */
    static String explained(ZonedDateTime moment, Instant now) {
        Optional<String> here = Formats.local().elsewhere(moment);
        String words = inWords(moment) + ", " + left(moment, now);
        return here.map(clock -> Messages.bind(Messages.round_deadline_here, words, clock)).orElse(words);
    }

    /** How far a moment is: in 3 days, in 5 hours, 2 days late. */
    static String left(ZonedDateTime moment, Instant now) {
        Duration left = Duration.between(now, moment.toInstant());
        return left.isNegative() ? late(left.negated()) : ahead(left);
    }

    private static String ahead(Duration left) {
        if (left.toHours() < 1) {
            return Messages.bind(Messages.round_deadline_inMinutes, left.toMinutes());
        }
        if (left.toDays() < 2) {
            return Messages.bind(Messages.round_deadline_inHours, left.toHours());
        }
        return Messages.bind(Messages.round_deadline_inDays, left.toDays());
    }

    private static String late(Duration since) {
        if (since.toDays() < 1) {
            return Messages.round_deadline_lateToday;
        }
        return since.toDays() == 1 ? Messages.round_deadline_lateDay : Messages.bind(Messages.round_deadline_lateDays, since.toDays());
    }
}
