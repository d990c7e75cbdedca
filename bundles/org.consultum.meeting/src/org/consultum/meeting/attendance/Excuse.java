package org.consultum.meeting.attendance;

import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes an apology. */
public final class Excuse extends IntentionCommand {

    /**
     * The command.
     *
     * @param reason why
     */
    public Excuse(EditingDomain domain, NewElements elements, Meeting meeting, Party party, Optional<String> reason) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
