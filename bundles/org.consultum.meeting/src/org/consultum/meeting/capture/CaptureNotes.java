package org.consultum.meeting.capture;

import java.time.ZonedDateTime;
import java.util.List;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Keeps the notes on an item and records the actions, decisions and recommendations in them, in one step. */
public final class CaptureNotes extends IntentionCommand {

    /**
     * The command.
     *
     * @param notes the whole notes, stored with the item
     * @param lines those of the lines to be recorded, corrected where they were unclear; lines with an existing record are left alone
     * @param at the moment, for decisions
     */
    public CaptureNotes(EditingDomain domain, NewElements elements, AgendaItem item, String notes, List<Captured> lines, ZonedDateTime at) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
