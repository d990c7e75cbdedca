package org.consultum.rules.internal.general;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words: never without their zone. */
public final class Moments {

    private Moments() {
    }

    /** A moment such as "2026-06-10, 17:00 Asia/Tokyo". */
    public static String text(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd, HH:mm VV", Locale.ROOT).format(moment);
    }
}
