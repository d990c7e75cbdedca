package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A member steps back for one item. */
public final class Recuse extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final AgendaItem item;
    private final Party party;
    private final Optional<String> reason;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param item the item
     * @param reason the interest
     * @param at when, with zone
     */
    public Recuse(EditingDomain domain, NewElements elements, Meeting meeting, AgendaItem item, Party party,
            Optional<String> reason, ZonedDateTime at) {
        super(domain, "Recuse", Parties.name(party), Parties.title(item));
        this.elements = elements;
        this.meeting = meeting;
        this.item = item;
        this.party = party;
        this.reason = reason;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (meeting.getAttendance().stream().anyMatch(event -> event.getKind() == AttendanceKind.RECUSE && event.getItem() == item
                && Parties.is(party, event.getParty()))) {
            steps.refuse(Messages.text("refused.alreadyRecused", Parties.name(party)));
        }
        var event = Events.create(elements, AttendanceKind.RECUSE, party, Optional.of(at));
        event.setItem(item);
        reason.ifPresent(event::setReason);
        steps.create(meeting, Literals.MEETING__ATTENDANCE, event);
    }
}
