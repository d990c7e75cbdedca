package org.consultum.meeting.attendance;

import java.util.List;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes members as present from the beginning, all in one step: the roll call. */
public final class MarkPresent extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final List<Party> parties;
    private final boolean remote;

    /**
     * The command.
     *
     * @param parties who is there; those noted as present stay as they are
     * @param remote whether they attend from elsewhere
     */
    public MarkPresent(EditingDomain domain, NewElements elements, Meeting meeting, List<Party> parties, boolean remote) {
        super(domain, "MarkPresent", Parties.names(parties));
        this.elements = elements;
        this.meeting = meeting;
        this.parties = parties;
        this.remote = remote;
    }

    @Override
    protected void plan(Steps steps) {
        parties.forEach(party -> mark(party, steps));
    }

    private void mark(Party party, Steps steps) {
        Events.wholeMeeting(meeting, party).ifPresentOrElse(event -> {
            steps.set(event, Literals.ATTENDANCE_EVENT__KIND, AttendanceKind.PRESENT);
            steps.set(event, Literals.ATTENDANCE_EVENT__REMOTE, remote);
            steps.set(event, Literals.ATTENDANCE_EVENT__REASON, null);
        }, () -> {
            var event = Events.create(elements, AttendanceKind.PRESENT, party, Optional.empty());
            event.setRemote(remote);
            steps.create(meeting, Literals.MEETING__ATTENDANCE, event);
        });
    }
}
