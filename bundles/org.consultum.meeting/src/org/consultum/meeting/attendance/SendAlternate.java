package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** An alternate takes the place of a member; a member who is there leaves at that moment. */
public final class SendAlternate extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Membership membership;
    private final Party alternate;
    private final ZonedDateTime at;
    private final boolean remote;

    /**
     * The command.
     *
     * @param membership whose place
     * @param at when, with zone
     * @param remote whether the alternate attends from elsewhere
     */
    public SendAlternate(EditingDomain domain, NewElements elements, Meeting meeting, Membership membership, Party alternate,
            ZonedDateTime at, boolean remote) {
        super(domain, "SendAlternate", Parties.name(alternate), Parties.name(membership.getMember()));
        this.elements = elements;
        this.meeting = meeting;
        this.membership = membership;
        this.alternate = alternate;
        this.at = at;
        this.remote = remote;
    }

    @Override
    protected void plan(Steps steps) {
        Party member = membership.getMember();
        if (Parties.is(member, alternate)) {
            steps.refuse(Messages.text("refused.standsInForThemselves", Parties.name(alternate)));
        }
        if (Events.there(meeting, member, at)) {
            steps.create(meeting, Literals.MEETING__ATTENDANCE, Events.create(elements, AttendanceKind.LEAVE, member, Optional.of(at)));
        }
        var event = Events.create(elements, AttendanceKind.ALTERNATE, alternate, Optional.of(at));
        event.setInPlaceOf(membership);
        event.setRemote(remote);
        steps.create(meeting, Literals.MEETING__ATTENDANCE, event);
    }
}
