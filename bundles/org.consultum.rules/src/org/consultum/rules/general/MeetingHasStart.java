package org.consultum.rules.general;

import java.time.ZoneOffset;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * H-01: a meeting that is more than a draft has a start, and the start of a planned one names a zone. An offset alone does not survive
 * the change to summer time.
 */
public final class MeetingHasStart implements Rule<Meeting> {

    @Override
    public String id() {
        return "H-01";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.MEETING;
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        boolean expected = switch (meeting.getState()) {
            case DRAFT, POSTPONED, CANCELLED -> false;
            case SCHEDULED, AGENDA_PUBLISHED, IN_SESSION, CLOSED, MINUTES_APPROVED -> meeting.getKind() != MeetingKind.WRITTEN;
        };
        if (expected && meeting.getStart() == null) {
            findings.report(Finding.of(context.planned(meeting) ? Severity.ERROR : Severity.WARNING, meeting,
                Messages.text("meetingStart.missing", Agendas.name(meeting)), Messages.text("meetingStart.missing.remedy"))
                .at(RegisterPackage.Literals.MEETING__START));
        } else if (meeting.getStart() != null && meeting.getStart().getZone() instanceof ZoneOffset offset
                && meeting.getState() != MeetingState.DRAFT && context.planned(meeting)) {
            findings.report(Finding.of(Severity.WARNING, meeting, Messages.text("meetingStart.offset", Agendas.name(meeting), offset),
                Messages.text("meetingStart.offset.remedy")).at(RegisterPackage.Literals.MEETING__START));
        }
    }
}
