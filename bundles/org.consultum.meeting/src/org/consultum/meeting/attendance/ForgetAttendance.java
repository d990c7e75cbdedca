package org.consultum.meeting.attendance;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Removes everything that was recorded about the presence of somebody. */
public final class ForgetAttendance extends MeetingCommand {

    private final Meeting meeting;
    private final Party party;

    /**
     * The command.
     *
     * @param party whom
     */
    public ForgetAttendance(EditingDomain domain, Meeting meeting, Party party) {
        super(domain, "ForgetAttendance", Parties.name(party));
        this.meeting = meeting;
        this.party = party;
    }

    @Override
    protected void plan(Steps steps) {
        meeting.getAttendance().stream().filter(event -> Parties.is(party, event.getParty())).toList()
            .forEach(event -> steps.remove(meeting, Literals.MEETING__ATTENDANCE, event));
    }
}
