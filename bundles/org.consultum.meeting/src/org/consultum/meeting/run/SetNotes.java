package org.consultum.meeting.run;

import java.util.Collections;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.ItemRecords;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Keeps the notes on an item as they are typed. */
public final class SetNotes extends MeetingCommand {

    private final AgendaItem item;
    private final String notes;

    /**
     * The command.
     *
     * @param notes in Markdown; empty removes them
     */
    public SetNotes(EditingDomain domain, AgendaItem item, String notes) {
        super(domain, "SetNotes", Parties.title(item));
        this.item = item;
        this.notes = notes;
    }

    @Override
    protected void plan(Steps steps) {
        if (!notes.isBlank() || item.getRecord() != null) {
            ItemRecords.set(item, Collections.singletonMap(Literals.ITEM_RECORD__NOTES, notes.isBlank() ? null : notes), steps);
        }
    }
}
