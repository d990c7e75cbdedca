package org.consultum.meeting.motion;

import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.Motion;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** An amendment of a motion is moved. */
public final class Amend extends MeetingCommand {

    private final NewElements elements;
    private final Motion motion;
    private final Wording wording;
    private final Optional<Party> mover;
    private final Optional<Party> seconder;

    /**
     * The command.
     *
     * @param motion what it would amend, itself an amendment or not
     * @param wording what it would change
     * @param mover who moves it
     * @param seconder who seconds it
     */
    public Amend(EditingDomain domain, NewElements elements, Motion motion, Wording wording, Optional<Party> mover,
            Optional<Party> seconder) {
        super(domain, "Amend", motion.getText() == null ? "" : motion.getText());
        this.elements = elements;
        this.motion = motion;
        this.wording = wording;
        this.mover = mover;
        this.seconder = seconder;
    }

    @Override
    protected void plan(Steps steps) {
        if (!Motions.pending(motion)) {
            steps.refuse(Messages.text("motion.notPending"));
        }
        if (wording.applied(motion.getText() == null ? "" : motion.getText()).isEmpty()) {
            steps.refuse(Messages.text("motion.wordsGone"));
        }
        var amendment = elements.create(Motion.class, Literals.MOTION);
        amendment.setText(wording.text());
        amendment.setAmends(motion);
        amendment.getProperties().addAll(wording.properties());
        mover.ifPresent(amendment::setMover);
        seconder.ifPresent(amendment::setSeconder);
        if (motion.eContainer() instanceof AgendaItem item) {
            steps.create(item, Literals.AGENDA_ITEM__MOTIONS, amendment);
        }
    }
}
