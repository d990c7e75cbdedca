package org.consultum.meeting.motion;

import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Motion;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is moved. */
public final class Move extends MeetingCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final String text;
    private final Optional<Party> mover;
    private final Optional<Party> seconder;

    /**
     * The command.
     *
     * @param text in Markdown
     * @param mover who moves it
     * @param seconder who seconds it
     */
    public Move(EditingDomain domain, NewElements elements, AgendaItem item, String text, Optional<Party> mover,
            Optional<Party> seconder) {
        super(domain, "Move", Parties.title(item));
        this.elements = elements;
        this.item = item;
        this.text = text;
        this.mover = mover;
        this.seconder = seconder;
    }

    @Override
    protected void plan(Steps steps) {
        if (text.isBlank()) {
            steps.refuse(Messages.text("refused.noMotionText"));
        }
        var motion = elements.create(Motion.class, Literals.MOTION);
        motion.setText(text);
        mover.ifPresent(motion::setMover);
        seconder.ifPresent(motion::setSeconder);
        steps.create(item, Literals.AGENDA_ITEM__MOTIONS, motion);
    }
}
