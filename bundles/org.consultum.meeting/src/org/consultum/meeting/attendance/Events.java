package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;

/** Attendance events as the commands make and find them. */
final class Events {

    private static final Set<AttendanceKind> WHOLE_MEETING = EnumSet.of(AttendanceKind.PRESENT, AttendanceKind.EXCUSED,
        AttendanceKind.ABSENT);

    private Events() {
    }

    static AttendanceEvent create(NewElements elements, AttendanceKind kind, Party party, Optional<ZonedDateTime> at) {
        var event = elements.create(AttendanceEvent.class, Literals.ATTENDANCE_EVENT);
        event.setKind(kind);
        event.setParty(party);
        at.ifPresent(event::setAt);
        return event;
    }

    /** What is noted of a party for the whole meeting. */
    static Optional<AttendanceEvent> wholeMeeting(Meeting meeting, Party party) {
        return meeting.getAttendance().stream().filter(event -> event.getAt() == null && WHOLE_MEETING.contains(event.getKind()))
            .filter(event -> Parties.is(party, event.getParty())).findFirst();
    }

    static boolean there(Meeting meeting, Party party, ZonedDateTime at) {
        return Attendance.of(meeting, party, at, Optional.empty()).filter(attendee -> attendee.presence().there()).isPresent();
    }
}
