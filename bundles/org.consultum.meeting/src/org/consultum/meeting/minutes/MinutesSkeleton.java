package org.consultum.meeting.minutes;

import java.util.Locale;
import java.util.Map;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * Texts for the minutes that follow from the agenda and from what happened.
 *
 * @param introduction time, place, who presided, who attended by category, the quorum
 * @param closing when it was adjourned and when the next meeting is
 * @param discussions text for the discussion of items, in the order of the agenda
 * @param rationales text for the reasons of items
 */
public record MinutesSkeleton(String introduction, String closing, Map<AgendaItem, String> discussions,
        Map<AgendaItem, String> rationales) {

    /** The skeleton in a language. */
    public static MinutesSkeleton of(Meeting meeting, Locale language) {
        throw new UnsupportedOperationException();
    }
}
