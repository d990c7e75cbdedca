package org.consultum.meeting.capture;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.ItemRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Keeps the notes on an item and records the actions, decisions and recommendations in them, all in one step. What is recorded says that it
 * came from the item.
 */
public final class CaptureNotes extends MeetingCommand {

    private final NewElements elements;
    private final AgendaItem item;
    private final String notes;
    private final List<Captured> lines;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param notes the whole notes, stored with the item
     * @param lines those of the lines to be recorded, corrected where they were unclear; lines with an existing record are left alone
     * @param at the moment, for decisions
     */
    public CaptureNotes(EditingDomain domain, NewElements elements, AgendaItem item, String notes, List<Captured> lines,
            ZonedDateTime at) {
        super(domain, "CaptureNotes", Parties.title(item));
        this.elements = elements;
        this.item = item;
        this.notes = notes;
        this.lines = lines;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        Meeting meeting = AgendaNumbers.meeting(item);
        if (meeting == null || meeting.getCommittee() == null) {
            steps.refuse(Messages.text("refused.onNoAgenda"));
            return;
        }
        if (!notes.isBlank() || item.getRecord() != null) {
            ItemRecords.set(item, Collections.singletonMap(Literals.ITEM_RECORD__NOTES, notes.isBlank() ? null : notes), steps);
        }
        new Records(elements, item, meeting, at, steps).create(lines.stream().filter(line -> line.existing().isEmpty()).toList());
    }
}
