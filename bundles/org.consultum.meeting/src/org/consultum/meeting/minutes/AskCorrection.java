package org.consultum.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a correction that is asked for. */
public final class AskCorrection extends IntentionCommand {

    /**
     * The command.
     *
     * @param on the day
     * @param text what is to be corrected
     * @param item the item it is about; none for the texts before and after the items
     * @param passage the words it would change
     * @param replacement the words in their place
     */
    public AskCorrection(EditingDomain domain, NewElements elements, Meeting meeting, Party askedBy, LocalDate on, String text, Optional<AgendaItem> item, Optional<String> passage, Optional<String> replacement) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
