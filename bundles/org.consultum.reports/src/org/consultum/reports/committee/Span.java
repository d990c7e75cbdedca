package org.consultum.reports.committee;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportWords;

/**
 * Days from one to another, both included.
 *
 * @param from first day
 * @param until last day, not before the first
 */
record Span(LocalDate from, LocalDate until) {

    /** The days chosen with {@code from} and {@code to}; the year that ends on the day of the report where neither is. */
    static Span chosen(ReportRequest request) throws ReportRefusedException {
        Optional<LocalDate> first = request.day("from");
        LocalDate last = request.day("to").orElseGet(() -> first.filter(request.asOf()::isBefore)
            .map(day -> day.plusYears(1).minusDays(1)).orElse(request.asOf()));
        return checked(first.orElseGet(() -> last.minusYears(1).plusDays(1)), last, request.words());
    }

    /** Days, refused when the last comes before the first. */
    static Span checked(LocalDate from, LocalDate until, ReportWords words) throws ReportRefusedException {
        if (until.isBefore(from)) {
            throw new ReportRefusedException(words.text("refused.span", words.shortDate(from), words.shortDate(until)),
                words.text("refused.span.remedy"));
        }
        return new Span(from, until);
    }

    static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    boolean holds(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether a meeting begins within it, in the zone of the meeting. */
    boolean holds(Meeting meeting) {
        return meeting.getStart() != null && holds(meeting.getStart().toLocalDate());
    }

    String words(ReportWords words) {
        return words.text("span", words.shortDate(from), words.shortDate(until));
    }
}
