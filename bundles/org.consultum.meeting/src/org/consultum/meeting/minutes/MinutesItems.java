package org.consultum.meeting.minutes;

import java.util.Optional;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/** Agenda items on which the minutes of an earlier meeting are approved. */
public final class MinutesItems {

    private MinutesItems() {
    }

    /** The meeting whose minutes an item is to approve. */
    public static Optional<Meeting> minuted(AgendaItem item) {
        return item.getArisesFrom().stream().filter(Meeting.class::isInstance).map(Meeting.class::cast).findFirst();
    }

    /** The item of a meeting on which the minutes of another are to be approved. */
    public static Optional<AgendaItem> item(Meeting approving, Meeting minuted) {
        return AgendaWalk.business(approving).stream().filter(item -> item.getArisesFrom().contains(minuted)).findFirst();
    }
}
