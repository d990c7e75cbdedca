package org.consultum.meeting.motion;

import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A motion is moved. */
public final class Move extends IntentionCommand {

    /**
     * The command.
     *
     * @param text in Markdown
     */
    public Move(EditingDomain domain, NewElements elements, AgendaItem item, String text, Optional<Party> mover, Optional<Party> seconder) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
