package org.consultum.review.round;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import org.consultum.model.ReviewRound;
import org.consultum.review.internal.round.Messages;

/**
 * Moments in words, always with their zone: rule S-02 of the list of rules, after datatracker issue 6108 (read 2026), where deadlines
 * without a zone were missed.
 */
public final class Moments {

    private Moments() {
    }

    /** Day, hour and minute with the zone and its distance from UTC: "30 November 2026, 17:00 (Asia/Tokyo, UTC+09:00)". */
    public static String text(ZonedDateTime moment) {
        return format(moment, "moment.minutes");
    }

    /** As {@link #text}, with seconds: for answers that came too late by seconds. */
    public static String exact(ZonedDateTime moment) {
        return format(moment, "moment.seconds");
    }

    /** The deadline of a round in words; empty when it has none. */
    public static Optional<String> deadline(ReviewRound round) {
        return Optional.ofNullable(round.getDeadline()).map(Moments::text);
    }

    private static String format(ZonedDateTime moment, String pattern) {
        Locale locale = Locale.getDefault();
        String day = DateTimeFormatter.ofPattern(Messages.text(pattern), locale).format(moment);
        String distance = new DateTimeFormatterBuilder().appendOffset("+HH:MM", "").toFormatter(Locale.ROOT).format(moment);
        String zone = moment.getZone().getId();
        return zone.equals(moment.getOffset().getId()) || zone.equals("UTC") ? Messages.text("moment.utc", day, distance)
            : Messages.text("moment.zone", day, zone, distance);
    }
}
