package org.consultum.meeting.vote;

import java.time.ZonedDateTime;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Opens a silence procedure on an item (S-01): adopted unless a member objects in writing before it expires. */
public final class OpenSilence extends IntentionCommand {

    /**
     * The command.
     *
     * @param opens first moment, with zone
     * @param expires first moment after it, with zone
     */
    public OpenSilence(EditingDomain domain, NewElements elements, AgendaItem item, Question question, ZonedDateTime opens, ZonedDateTime expires) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
