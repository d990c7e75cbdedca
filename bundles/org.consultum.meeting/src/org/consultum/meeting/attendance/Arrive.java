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

/** Somebody comes, or is back. */
public final class Arrive extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Party party;
    private final ZonedDateTime at;
    private final boolean remote;

    /**
     * The command.
     *
     * @param at when, with zone
     * @param remote whether they attend from elsewhere
     */
    public Arrive(EditingDomain domain, NewElements elements, Meeting meeting, Party party, ZonedDateTime at, boolean remote) {
        super(domain, "Arrive", Parties.name(party));
        this.elements = elements;
        this.meeting = meeting;
        this.party = party;
        this.at = at;
        this.remote = remote;
    }

    @Override
    protected void plan(Steps steps) {
        if (Events.there(meeting, party, at)) {
            steps.refuse(Messages.text("refused.alreadyThere", Parties.name(party)));
        }
        var event = Events.create(elements, AttendanceKind.ARRIVE, party, Optional.of(at));
        event.setRemote(remote);
        steps.create(meeting, Literals.MEETING__ATTENDANCE, event);
    }
}
