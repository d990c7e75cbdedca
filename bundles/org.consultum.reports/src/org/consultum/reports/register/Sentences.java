package org.consultum.reports.register;

import org.consultum.spi.report.ReportWords;

/** Phrases made into what can stand alone. */
final class Sentences {

    private Sentences() {
    }

    /** A phrase with a capital at its beginning, where the writing knows capitals. */
    static String begin(String phrase, ReportWords words) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        int first = phrase.offsetByCodePoints(0, 1);
        return phrase.substring(0, first).toUpperCase(words.locale()) + phrase.substring(first);
    }
}
