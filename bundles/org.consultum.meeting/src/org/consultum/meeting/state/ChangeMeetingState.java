package org.consultum.meeting.state;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Parties;
import org.consultum.meeting.internal.StateSteps;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Takes a meeting to another state. Opening stamps when it was opened; closing stamps when it was adjourned and ends the item in hand.
 * A meeting that is cancelled or put off keeps everything that was recorded. Going back from approved minutes opens the minutes again.
 */
public final class ChangeMeetingState extends MeetingCommand {

    private final Meeting meeting;
    private final MeetingState target;
    private final Optional<String> reason;
    private final Instant now;

    /**
     * The command.
     *
     * @param target the state, one of {@link MeetingTransitions#possible}
     * @param reason why; needed for cancelling, putting off and opening approved minutes again
     * @param now the moment
     */
    public ChangeMeetingState(EditingDomain domain, Meeting meeting, MeetingState target, Optional<String> reason, Instant now) {
        super(domain, "ChangeMeetingState." + target.getLiteral(), Parties.title(meeting));
        this.meeting = meeting;
        this.target = target;
        this.reason = reason;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        StateSteps.plan(meeting, target, reason, now, objection -> true, steps);
    }
}
