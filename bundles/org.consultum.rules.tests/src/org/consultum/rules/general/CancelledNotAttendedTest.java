package org.consultum.rules.general;

import static org.consultum.rules.Sample.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.MembershipRole;
import org.consultum.rules.Sample;
import org.consultum.spi.rule.Finding.Severity;
import org.junit.jupiter.api.Test;

class CancelledNotAttendedTest {

    private final Sample sample = new Sample();
    private final CancelledNotAttended rule = new CancelledNotAttended();

    private Meeting attended(MeetingState state, AttendanceKind... kinds) {
        var meeting = sample.meeting(state, TODAY);
        for (AttendanceKind kind : kinds) {
            sample.attend(meeting, sample.member("Member", MembershipRole.MEMBER), kind);
        }
        return meeting;
    }

    @Test
    void aCancelledMeetingWithoutAttendanceIsRight() {
        assertTrue(sample.find(rule, attended(MeetingState.CANCELLED), Map.of()).isEmpty());
    }

    @Test
    void somebodyPresentAtACancelledMeetingIsWrong() {
        var findings = sample.find(rule, attended(MeetingState.CANCELLED, AttendanceKind.PRESENT, AttendanceKind.ARRIVE), Map.of());

        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("2 parties are recorded as present"), findings.getFirst().message());
    }

    @Test
    void whoOnlySentRegretsWasNotThere() {
        assertTrue(sample.find(rule, attended(MeetingState.CANCELLED, AttendanceKind.EXCUSED, AttendanceKind.ABSENT), Map.of()).isEmpty());
    }

    @Test
    void doesNotApplyToMeetingsThatWereHeldOrPutOff() {
        assertTrue(sample.find(rule, attended(MeetingState.CLOSED, AttendanceKind.PRESENT), Map.of()).isEmpty());
        assertTrue(sample.find(rule, attended(MeetingState.POSTPONED, AttendanceKind.PRESENT), Map.of()).isEmpty());
    }
}
