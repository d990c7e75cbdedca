package org.consultum.meeting.minutes;

import java.time.LocalDate;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes that the chair certified the minutes (F-08). */
public final class CertifyMinutes extends IntentionCommand {

    /**
     * The command.
     *
     * @param by who certifies
     * @param on the day
     */
    public CertifyMinutes(EditingDomain domain, Meeting meeting, Party by, LocalDate on) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
