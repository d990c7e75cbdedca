package org.consultum.meeting.attendance;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes a recusal back that was recorded by mistake. */
public final class EndRecusal extends MeetingCommand {

    private final Meeting meeting;
    private final AgendaItem item;
    private final Party party;

    /**
     * The command.
     *
     * @param item the item
     */
    public EndRecusal(EditingDomain domain, Meeting meeting, AgendaItem item, Party party) {
        super(domain, "EndRecusal", Parties.name(party), Parties.title(item));
        this.meeting = meeting;
        this.item = item;
        this.party = party;
    }

    @Override
    protected void plan(Steps steps) {
        meeting.getAttendance().stream()
            .filter(event -> event.getKind() == AttendanceKind.RECUSE && event.getItem() == item && Parties.is(party, event.getParty()))
            .toList().forEach(event -> steps.remove(meeting, Literals.MEETING__ATTENDANCE, event));
    }
}
