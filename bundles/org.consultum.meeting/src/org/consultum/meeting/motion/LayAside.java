package org.consultum.meeting.motion;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is laid aside without a vote, and with it the pending amendments of it. */
public final class LayAside extends MeetingCommand {

    private final Motion motion;

    /**
     * The command.
     *
     * @param motion the motion
     */
    public LayAside(EditingDomain domain, Motion motion) {
        super(domain, "LayAside", motion.getText() == null ? "" : motion.getText());
        this.motion = motion;
    }

    @Override
    protected void plan(Steps steps) {
        if (!Motions.pending(motion)) {
            steps.refuse(Messages.text("motion.notPending"));
        }
        steps.set(motion, Literals.MOTION__STATE, MotionState.TABLED);
        Motions.adhering(motion).forEach(amendment -> steps.set(amendment, Literals.MOTION__STATE, MotionState.TABLED));
    }
}
