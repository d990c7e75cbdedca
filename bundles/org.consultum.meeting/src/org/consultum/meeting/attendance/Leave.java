package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Somebody goes. */
public final class Leave extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Party party;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param at when, with zone
     */
    public Leave(EditingDomain domain, NewElements elements, Meeting meeting, Party party, ZonedDateTime at) {
        super(domain, "Leave", Parties.name(party));
        this.elements = elements;
        this.meeting = meeting;
        this.party = party;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (!Events.there(meeting, party, at)) {
            steps.refuse(Messages.text("refused.notThere", Parties.name(party)));
        }
        steps.create(meeting, Literals.MEETING__ATTENDANCE, Events.create(elements, AttendanceKind.LEAVE, party, Optional.of(at)));
    }
}
