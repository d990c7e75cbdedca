package org.consultum.meeting.motion;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is withdrawn by its mover, and with it the pending amendments of it. */
public final class Withdraw extends MeetingCommand {

    private final Motion motion;

    /**
     * The command.
     *
     * @param motion the motion
     */
    public Withdraw(EditingDomain domain, Motion motion) {
        super(domain, "Withdraw", motion.getText() == null ? "" : motion.getText());
        this.motion = motion;
    }

    @Override
    protected void plan(Steps steps) {
        if (!Motions.pending(motion)) {
            steps.refuse(Messages.text("motion.notPending"));
        }
        steps.set(motion, Literals.MOTION__STATE, MotionState.WITHDRAWN);
        Motions.adhering(motion).forEach(amendment -> steps.set(amendment, Literals.MOTION__STATE, MotionState.WITHDRAWN));
    }
}
