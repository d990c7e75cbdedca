package org.consultum.bench;

import java.util.Locale;

/**
 * One line on making pages: our time and memory beside those of a bare library that makes as much of the same in the same run.
 *
 * @param what what was made
 * @param ours what we took
 * @param baseline what it is compared with
 * @param bare what that took
 */
record PageRow(String what, Effort ours, String baseline, Effort bare) {

    /** The heads of the columns as a Markdown table. */
    static final String HEAD = "| What | Pages | Pages/s | Peak MiB | Baseline | Pages | Pages/s | Peak MiB | Time, ratio "
        + "| Memory, ratio |\n"
        + "|---|--:|--:|--:|---|--:|--:|--:|--:|--:|\n";

    /**
     * What making pages took.
     *
     * @param mebibytes memory held at most
     */
    record Effort(int pages, double millis, long mebibytes) {

        double pagesPerSecond() {
            return pages * 1_000 / millis;
        }
    }

    /** The line as a row of a Markdown table. */
    String markdown() {
        return String.format(Locale.ROOT, "| %s | %,d | %.0f | %d | %s | %,d | %.0f | %d | %.2f | %.2f |", what, ours.pages(),
            ours.pagesPerSecond(), ours.mebibytes(), baseline, bare.pages(), bare.pagesPerSecond(), bare.mebibytes(),
            ours.millis() / bare.millis(), (double) ours.mebibytes() / bare.mebibytes());
    }
}
