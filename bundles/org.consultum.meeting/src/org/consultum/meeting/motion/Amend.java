package org.consultum.meeting.motion;

import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Motion;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** An amendment of a motion is moved. */
public final class Amend extends IntentionCommand {

    /**
     * The command.
     *
     * @param motion what it would amend, itself an amendment or not
     */
    public Amend(EditingDomain domain, NewElements elements, Motion motion, Wording wording, Optional<Party> mover, Optional<Party> seconder) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
