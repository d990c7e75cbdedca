package org.consultum.rules.deadline;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.spi.rule.Finding.Severity;

/**
 * One deadline of one meeting.
 *
 * @param pack identity of the rule pack that lays it down
 * @param rule the rule as it applies, changes of the committee put in
 * @param changed why the committee has changed it; empty when it has not
 * @param moment last minute that is in time: 23:59 of the last day, except where the rule counts hours
 * @param doneOn day on which it was done, in the zone of the meeting
 * @param state how it stands
 * @param days days from the day looked at to the last day; negative when it is past
 * @param severity how bad it is: that of the rule for a plan, at most a warning for what has happened; INFO when nothing is wrong
 * @param stateText state in words, such as "due in 3 days"
 * @param sum how it was computed, such as "7 calendar days before 12 Jun 2026; last day 5 Jun 2026, 23:59 EDT"
 * @param source where it is written and how well that was read, in words
 */
public record Deadline(String pack, DeadlineRule rule, Optional<String> changed, ZonedDateTime moment, Optional<LocalDate> doneOn,
        DeadlineState state, long days, Severity severity, String stateText, String sum, String source) {

    /** What has to be done. */
    public Milestone milestone() {
        return rule.milestone();
    }

    /** Last day on which it is in time, in the zone of the meeting. */
    public LocalDate day() {
        return moment.toLocalDate();
    }

    /** The same deadline of the same pack, whatever its day. */
    public boolean sameAs(Deadline other) {
        return pack.equals(other.pack) && rule.rule().equals(other.rule.rule()) && milestone() == other.milestone();
    }
}
