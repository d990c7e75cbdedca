package org.consultum.meeting.minutes;

import java.time.LocalDate;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes that the chair certified the minutes (F-08: 41 CFR 102-3.165). */
public final class CertifyMinutes extends MeetingCommand {

    private final Meeting meeting;
    private final Party by;
    private final LocalDate on;

    /**
     * The command.
     *
     * @param by who certifies
     * @param on the day
     */
    public CertifyMinutes(EditingDomain domain, Meeting meeting, Party by, LocalDate on) {
        super(domain, "CertifyMinutes", Parties.title(meeting), Parties.name(by));
        this.meeting = meeting;
        this.by = by;
        this.on = on;
    }

    @Override
    protected void plan(Steps steps) {
        MinutesTransitions.certify(meeting, by, on, steps);
    }
}
