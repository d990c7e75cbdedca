package org.consultum.spi.rule;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Register;

/**
 * What a rule may know besides the element it looks at. Valid during one call of {@link Rule#check}.
 *
 * @since 0.1
 */
public interface RuleContext {

    /** The day the register is looked at. Dates before it are past. */
    LocalDate asOf();

    /** The register that contains the element. */
    Register register();

    /** The parameters the rule pack gives this rule, after overrides of the register and the committee. */
    Parameters parameters();

    /**
     * The days a committee works, by the calendars of holidays it names; a calendar that cannot be read is left out. A rule that uses it
     * from outside the file of the committee names {@code COMMITTEE} in {@link Rule#alsoReads()}.
     *
     * @param committee the committee whose calendars count
     */
    default WorkingDays workingDays(Committee committee) {
        return WorkingDays.WEEKDAYS;
    }

    /**
     * A value many elements share, such as what is open in a committee: computed when it is asked for first and kept until the register is
     * edited, so that the check of a thousand meetings does not go through all actions a thousand times. What the value is computed from
     * counts as read by the rule.
     *
     * @param key what the value is, among those of all rules: best a record of the rule's own that holds what the value depends on
     * @param value computes it; must not ask for another shared value
     */
    default <T> T shared(Record key, Supplier<T> value) {
        return value.get();
    }

    /**
     * Whether a meeting still lies ahead, so that what is wrong with its plan can be put right: it is neither over nor called off, and
     * its day, in its own zone, is not past.
     */
    default boolean planned(Meeting meeting) {
        return switch (meeting.getState()) {
            case CLOSED, MINUTES_APPROVED, POSTPONED, CANCELLED -> false;
            case DRAFT, SCHEDULED, AGENDA_PUBLISHED, IN_SESSION ->
                meeting.getStart() == null || !meeting.getStart().toLocalDate().isBefore(asOf());
        };
    }

    /** Whether a meeting has been held: it is closed, whether or not its minutes are approved. */
    default boolean held(Meeting meeting) {
        return meeting.getState() == MeetingState.CLOSED || meeting.getState() == MeetingState.MINUTES_APPROVED;
    }
}
