package org.consultum.rules.general;

import java.time.LocalDate;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * T-03: the sum of the time boxes fits the meeting. Parameter {@code toleranceMinutes}: by how much the sum may exceed it.
 *
 * <p>A warning once the meeting is over: real meetings take other times than planned, and PloneMeeting removed its check for that.
 */
public final class TimeBoxesFit implements Rule<Meeting> {

    @Override
    public String id() {
        return "T-03";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.MEETING;
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        int length = AgendaTimes.availableMinutes(meeting);
        if (length <= 0 || meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.POSTPONED) {
            return;
        }
        int planned = AgendaTimes.plannedMinutes(meeting);
        if (planned > length + context.parameters().number("toleranceMinutes")) {
            findings.report(Finding.of(context.planned(meeting) ? Severity.ERROR : Severity.WARNING, meeting,
                Messages.text("timeBoxes.exceed", Agendas.name(meeting), planned, length, planned - length),
                Messages.text("timeBoxes.exceed.remedy")).at(RegisterPackage.Literals.MEETING__AGENDA));
        }
    }

    @Override
    public LocalDate judgedOn(Meeting meeting, LocalDate asOf) {
        return Agendas.day(meeting, asOf);
    }
}
