package org.consultum.rules.general;

import org.consultum.model.AttendanceEvent;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;

/**
 * U-08: a cancelled meeting does not count in the attendance of its members, so nobody is recorded as present at one. Where somebody was,
 * it was held after all, or the record belongs to another meeting.
 */
public final class CancelledNotAttended extends MeetingRule {

    public CancelledNotAttended() {
        super("U-08");
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (meeting.getState() != MeetingState.CANCELLED) {
            return;
        }
        long present = meeting.getAttendance().stream().filter(event -> switch (event.getKind()) {
            case PRESENT, ARRIVE, ALTERNATE -> true;
            case EXCUSED, ABSENT, LEAVE, RECUSE, PROXY -> false;
        }).map(AttendanceEvent::getParty).distinct().count();
        if (present > 0) {
            findings.report(Texts.finding(Severity.WARNING, meeting, Literals.MEETING__ATTENDANCE, "cancelled.attended",
                Agendas.name(meeting), present));
        }
    }
}
