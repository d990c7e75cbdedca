package org.consultum.meeting.attendance;

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

/** Notes an apology, in the place of what was noted for the whole meeting before. */
public final class Excuse extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Party party;
    private final Optional<String> reason;

    /**
     * The command.
     *
     * @param reason why
     */
    public Excuse(EditingDomain domain, NewElements elements, Meeting meeting, Party party, Optional<String> reason) {
        super(domain, "Excuse", Parties.name(party));
        this.elements = elements;
        this.meeting = meeting;
        this.party = party;
        this.reason = reason;
    }

    @Override
    protected void plan(Steps steps) {
        Events.wholeMeeting(meeting, party).ifPresentOrElse(event -> {
            steps.set(event, Literals.ATTENDANCE_EVENT__KIND, AttendanceKind.EXCUSED);
            steps.set(event, Literals.ATTENDANCE_EVENT__REASON, reason.orElse(null));
        }, () -> {
            var event = Events.create(elements, AttendanceKind.EXCUSED, party, Optional.empty());
            reason.ifPresent(event::setReason);
            steps.create(meeting, Literals.MEETING__ATTENDANCE, event);
        });
    }
}
