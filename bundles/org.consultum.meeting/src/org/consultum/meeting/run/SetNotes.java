package org.consultum.meeting.run;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Keeps the notes on an item as they are typed. */
public final class SetNotes extends IntentionCommand {

    /**
     * The command.
     *
     * @param notes in Markdown; empty removes them
     */
    public SetNotes(EditingDomain domain, AgendaItem item, String notes) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
