package org.consultum.reports.register;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.spi.report.ReportWords;

/**
 * The period a report is about.
 *
 * @param from its first day; empty for no beginning
 * @param to its last day; empty for everything up to the day of the report
 * @param asOf the day of the report
 */
record Period(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate asOf) {

    /** The period in words. */
    String text(ReportWords words) {
        if (from.isEmpty()) {
            return words.text("period.until", to.orElse(asOf));
        }
        return words.text("period.between", from.get(), to.orElse(asOf));
    }

    /** Whether a day lies in the period; what has no day lies in a period without a beginning. */
    boolean holds(Optional<LocalDate> day) {
        return day.map(it -> from.filter(it::isBefore).isEmpty() && !it.isAfter(to.orElse(asOf))).orElse(from.isEmpty());
    }
}
