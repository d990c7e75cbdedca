package org.consultum.meeting.minutes;

import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.Correction;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Accepts a correction and puts its words in the place of the passage, where that stands first. Refused when the passage is no longer in
 * the minutes, and while the minutes are final.
 */
public final class AcceptCorrection extends MeetingCommand {

    private final Correction correction;

    /**
     * The command.
     *
     * @param correction the correction
     */
    public AcceptCorrection(EditingDomain domain, Correction correction) {
        super(domain, "AcceptCorrection", correction.getText() == null ? "" : correction.getText());
        this.correction = correction;
    }

    @Override
    protected void plan(Steps steps) {
        if (Corrections.state(correction) != Corrections.State.ASKED) {
            steps.refuse(Messages.text("refused.correctionDecided"));
        }
        if (!(correction.eContainer() instanceof Minutes minutes) || minutes.getState() == MinutesState.APPROVED
                || minutes.getState() == MinutesState.CERTIFIED) {
            steps.refuse(Messages.text("refused.minutesFinal"));
            return;
        }
        steps.set(correction, Literals.CORRECTION__ACCEPTED, true);
        if (correction.getPassage() != null && !correction.getPassage().isEmpty()) {
            Passages.find(minutes, Optional.ofNullable(correction.getItem()), correction.getPassage()).ifPresentOrElse(
                place -> steps.set(place.owner(), place.feature(), changed(place.text())),
                () -> steps.refuse(Messages.text("refused.passageNotFound", correction.getPassage())));
        }
    }

    private String changed(String text) {
        int at = text.indexOf(correction.getPassage());
        String replacement = correction.getReplacement() == null ? "" : correction.getReplacement();
        return text.substring(0, at) + replacement + text.substring(at + correction.getPassage().length());
    }
}
