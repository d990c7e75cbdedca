package org.consultum.meeting.minutes;

import java.util.Optional;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.vote.Question;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaNumbers;

/** Agenda items on which the minutes of an earlier meeting are approved. */
public final class MinutesItems {

    private MinutesItems() {
    }

    /** The meeting whose minutes an item is to approve. */
    public static Optional<Meeting> minuted(AgendaItem item) {
        return item.getArisesFrom().stream().filter(Meeting.class::isInstance).map(Meeting.class::cast).findFirst();
    }

    /** The meeting whose minutes can be approved on an item now: they are not final yet. */
    public static Optional<Meeting> open(AgendaItem item) {
        return minuted(item).filter(minuted -> !MinutesStates.isFinal(minuted));
    }

    /** The question that is put on an item, in the language of the committee; empty where it is not about minutes. */
    public static Optional<Question> question(AgendaItem item) {
        return Optional.ofNullable(AgendaNumbers.meeting(item)).flatMap(meeting -> minuted(item).map(minuted -> Question.of(
            Messages.in(Parties.language(meeting.getCommittee()), "minutes.approvedText", Parties.title(minuted)))));
    }

    /** The item of a meeting on which the minutes of another are to be approved. */
    public static Optional<AgendaItem> item(Meeting approving, Meeting minuted) {
        return AgendaWalk.business(approving).stream().filter(item -> item.getArisesFrom().contains(minuted)).findFirst();
    }
}
