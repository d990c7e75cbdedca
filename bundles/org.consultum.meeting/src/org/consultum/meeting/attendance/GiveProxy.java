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

/** Somebody who is there holds the proxy of a member who is not. */
public final class GiveProxy extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Membership membership;
    private final Party holder;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param membership whose vote
     * @param holder who votes for them
     * @param at when, with zone
     */
    public GiveProxy(EditingDomain domain, NewElements elements, Meeting meeting, Membership membership, Party holder, ZonedDateTime at) {
        super(domain, "GiveProxy", Parties.name(holder), Parties.name(membership.getMember()));
        this.elements = elements;
        this.meeting = meeting;
        this.membership = membership;
        this.holder = holder;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (!Events.there(meeting, holder, at)) {
            steps.refuse(Messages.text("refused.holderNotThere", Parties.name(holder)));
        }
        if (Events.there(meeting, membership.getMember(), at)) {
            steps.refuse(Messages.text("refused.votesInPerson", Parties.name(membership.getMember())));
        }
        var event = Events.create(elements, AttendanceKind.PROXY, holder, Optional.of(at));
        event.setInPlaceOf(membership);
        steps.create(meeting, Literals.MEETING__ATTENDANCE, event);
    }
}
