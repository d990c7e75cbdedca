package org.consultum.bench;

import java.util.Locale;

/**
 * One line of the results: our time beside the time of a baseline taken in the same run.
 *
 * @param what what was measured
 * @param objects number of model objects it was measured with
 * @param millis our time in milliseconds
 * @param baseline what it is compared with
 * @param baselineMillis time of the baseline in milliseconds
 */
record Row(String what, int objects, double millis, String baseline, double baselineMillis) {

    double ratio() {
        return millis / baselineMillis;
    }

    /** The line as a row of a Markdown table. */
    String markdown() {
        return String.format(Locale.ROOT, "| %s | %,d | %s | %s | %s | %s |", what, objects, text(millis), baseline, text(baselineMillis),
            ratioText());
    }

    /** What is far below its baseline is told with as many digits as say something. */
    private String ratioText() {
        return ratio() < 0.01 ? String.format(Locale.ROOT, "%.5f", ratio()) : String.format(Locale.ROOT, "%.2f", ratio());
    }

    /** What takes less than a millisecond is told to the microsecond. */
    private static String text(double time) {
        return String.format(Locale.ROOT, time < 1 ? "%.3f" : "%.1f", time);
    }
}
