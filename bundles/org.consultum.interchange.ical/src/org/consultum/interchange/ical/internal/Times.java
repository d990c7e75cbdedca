package org.consultum.interchange.ical.internal;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import net.fortuna.ical4j.model.property.DateProperty;

/** Moments as properties of a calendar. */
final class Times {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Times() {
    }

    /**
     * Sets a moment by the clock of its zone, or in UTC where that clock cannot tell it: in a zone that is an offset without a name, and in
     * the hour that comes a second time when clocks are put back, of which RFC 5545 section 3.3.5 means the first.
     */
    @SuppressWarnings("unchecked")
    static <P extends DateProperty<Temporal>> P set(P property, ZonedDateTime moment) {
        ZonedDateTime whole = moment.withNano(0);
        property.setDate(isByTheClock(whole) ? whole : whole.toInstant());
        return property;
    }

    /** Whether a moment is written with the name of its zone. */
    static boolean isByTheClock(ZonedDateTime moment) {
        return !(moment.getZone().normalized() instanceof ZoneOffset)
            && moment.withEarlierOffsetAtOverlap().getOffset().equals(moment.getOffset());
    }

    /** A moment with its zone, for people. */
    static String words(ZonedDateTime moment) {
        return WORDS.format(moment) + " " + moment.getZone().getId();
    }
}
