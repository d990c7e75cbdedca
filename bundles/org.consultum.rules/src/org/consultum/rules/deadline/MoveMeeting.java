package org.consultum.rules.deadline;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.rules.internal.planning.Texts;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Moves a meeting to another start. Its end, its sittings and the fixed times of its items go along by the clock: what was at nine stays at
 * nine across a change to summer time. When those who take part are available does not move. A meeting that was held is not moved.
 */
public final class MoveMeeting extends IntentionCommand {

    private final Meeting meeting;
    private final ZonedDateTime newStart;

    /**
     * A move.
     *
     * @param newStart start, with its zone
     */
    public MoveMeeting(EditingDomain domain, Meeting meeting, ZonedDateTime newStart) {
        super(domain, Texts.text("move.label"), Texts.text("move.description", title(meeting),
            DeadlineWords.moment(newStart)));
        this.meeting = meeting;
        this.newStart = Objects.requireNonNull(newStart);
    }

    @Override
    protected void plan(Steps steps) {
        ZonedDateTime oldStart = meeting.getStart();
        boolean held = meeting.getState() == MeetingState.CLOSED || meeting.getState() == MeetingState.MINUTES_APPROVED;
        if (oldStart == null) {
            steps.refuse(Texts.text("move.noStart"));
        } else if (held || meeting.getState() == MeetingState.CANCELLED) {
            steps.refuse(Texts.text(held ? "move.held" : "move.cancelled"));
        } else if (oldStart.equals(newStart)) {
            steps.refuse(Texts.text("move.same"));
        } else {
            steps.set(meeting, Literals.MEETING__START, newStart);
            move(steps, meeting, Literals.MEETING__END, oldStart);
            for (Sitting sitting : meeting.getSittings()) {
                move(steps, sitting, Literals.SITTING__START, oldStart);
                move(steps, sitting, Literals.SITTING__END, oldStart);
            }
            if (meeting.getAgenda() != null) {
                items(steps, meeting.getAgenda().getItems(), oldStart);
            }
        }
    }

    private void items(Steps steps, List<AgendaItem> top, ZonedDateTime oldStart) {
        var waiting = new ArrayDeque<AgendaItem>(top);
        while (!waiting.isEmpty()) {
            AgendaItem item = waiting.pop();
            move(steps, item, Literals.AGENDA_ITEM__FIXED_START, oldStart);
            waiting.addAll(item.getItems());
        }
    }

    private void move(Steps steps, EObject owner, EAttribute feature, ZonedDateTime oldStart) {
        if (owner.eGet(feature) instanceof ZonedDateTime moment) {
            steps.set(owner, feature, MeetingFacts.moved(moment, oldStart, newStart));
        }
    }

    private static String title(Meeting meeting) {
        return meeting.getTitle() == null ? "" : meeting.getTitle();
    }
}
