package org.consultum.meeting.state;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Takes a meeting to another state. Opening stamps when it was opened, closing when it was adjourned and ends the item in hand. */
public final class ChangeMeetingState extends IntentionCommand {

    /**
     * The command.
     *
     * @param target the state, one of {@link MeetingTransitions#possible}
     * @param reason why; needed for cancelling, putting off and opening approved minutes again
     * @param now the moment
     */
    public ChangeMeetingState(EditingDomain domain, Meeting meeting, MeetingState target, Optional<String> reason, Instant now) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
