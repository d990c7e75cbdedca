package org.consultum.followup.action;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.model.Committee;

/** When committees meet. Given to whoever needs the day of a coming meeting, so that an index can answer where there is one. */
@FunctionalInterface
public interface MeetingDays {

    /**
     * The start day, in the zone of the meeting, of the first meeting of a committee that begins on a day or later and is neither
     * cancelled nor put off.
     */
    Optional<LocalDate> firstFrom(Committee committee, LocalDate day);

    /** Answers from the model. Loads the meetings from the day on, one after another until one takes place, and no earlier ones. */
    static MeetingDays ofModel() {
        return new ModelMeetingDays();
    }
}
