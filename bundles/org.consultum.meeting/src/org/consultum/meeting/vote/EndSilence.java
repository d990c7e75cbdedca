package org.consultum.meeting.vote;

import java.time.Instant;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Decision;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records the result of a silence procedure that has expired or was broken. */
public final class EndSilence extends IntentionCommand {

    /**
     * The command.
     *
     * @param now the moment
     */
    public EndSilence(EditingDomain domain, Decision decision, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
