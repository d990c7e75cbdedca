package org.consultum.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Correction;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records a correction of the minutes that is asked for. */
public final class AskCorrection extends MeetingCommand {

    private final NewElements elements;
    private final Meeting meeting;
    private final Party askedBy;
    private final LocalDate on;
    private final String text;
    private final Optional<AgendaItem> item;
    private final Optional<String> passage;
    private final Optional<String> replacement;

    /**
     * The command.
     *
     * @param askedBy who asks
     * @param on the day
     * @param text what is to be corrected, in Markdown
     * @param item the item it is about; none for the texts before and after the items
     * @param passage the words it would change, as they stand in the minutes
     * @param replacement the words in their place; none strikes them out
     */
    public AskCorrection(EditingDomain domain, NewElements elements, Meeting meeting, Party askedBy, LocalDate on, String text,
            Optional<AgendaItem> item, Optional<String> passage, Optional<String> replacement) {
        super(domain, "AskCorrection", Parties.name(askedBy));
        this.elements = elements;
        this.meeting = meeting;
        this.askedBy = askedBy;
        this.on = on;
        this.text = text;
        this.item = item;
        this.passage = passage;
        this.replacement = replacement;
    }

    @Override
    protected void plan(Steps steps) {
        if (meeting.getMinutes() == null || meeting.getMinutes().getState() == MinutesState.NONE) {
            steps.refuse(Messages.text("refused.noMinutes"));
            return;
        }
        if (text.isBlank() && passage.isEmpty()) {
            steps.refuse(Messages.text("refused.noCorrection"));
        }
        if (passage.filter(words -> Passages.find(meeting.getMinutes(), item, words).isEmpty()).isPresent()) {
            steps.refuse(Messages.text("refused.passageNotFound", passage.get()));
        }
        var correction = elements.create(Correction.class, Literals.CORRECTION);
        correction.setText(text);
        correction.setAskedBy(askedBy);
        correction.setDate(on);
        item.ifPresent(correction::setItem);
        passage.ifPresent(correction::setPassage);
        replacement.ifPresent(correction::setReplacement);
        steps.create(meeting.getMinutes(), Literals.MINUTES__CORRECTIONS, correction);
    }
}
