package org.consultum.meeting.motion;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Motion;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is seconded, by somebody other than its mover. */
public final class Second extends MeetingCommand {

    private final Motion motion;
    private final Party seconder;

    /**
     * The command.
     *
     * @param seconder who seconds it
     */
    public Second(EditingDomain domain, Motion motion, Party seconder) {
        super(domain, "Second", Parties.name(seconder), motion.getText() == null ? "" : motion.getText());
        this.motion = motion;
        this.seconder = seconder;
    }

    @Override
    protected void plan(Steps steps) {
        if (!Motions.pending(motion)) {
            steps.refuse(Messages.text("motion.notPending"));
        }
        if (motion.getMover() == seconder) {
            steps.refuse(Messages.text("refused.secondsOwn", Parties.name(seconder)));
        }
        steps.set(motion, Literals.MOTION__SECONDER, seconder);
    }
}
