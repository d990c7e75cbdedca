package org.consultum.ui.meeting;

import java.time.Duration;

/** Lengths of time as the clock of an item shows them. */
final class Durations {

    private static final int TEN = 10;

    private Durations() {
    }

    /** Minutes and seconds, such as 75:00. What is negative is shown as nothing. */
    static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long rest = seconds % 60;
        return seconds / 60 + ":" + (rest < TEN ? "0" : "") + rest;
    }
}
