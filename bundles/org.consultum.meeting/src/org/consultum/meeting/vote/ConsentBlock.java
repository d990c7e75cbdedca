package org.consultum.meeting.vote;

import java.util.List;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/** Items that are passed together without discussion. */
public final class ConsentBlock {

    private ConsentBlock() {
    }

    /** Consent items of a meeting that are not decided yet, in the order of the agenda. */
    public static List<AgendaItem> open(Meeting meeting) {
        return AgendaWalk.business(meeting).stream().filter(item -> item.isConsent() && !AgendaWalk.decided(item)).toList();
    }
}
