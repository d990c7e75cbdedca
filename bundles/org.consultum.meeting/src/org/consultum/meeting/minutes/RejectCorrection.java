package org.consultum.meeting.minutes;

import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.model.Correction;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Rejects a correction; it stays recorded with the reason. */
public final class RejectCorrection extends MeetingCommand {

    private final Correction correction;
    private final String reason;

    /**
     * The command.
     *
     * @param reason why
     */
    public RejectCorrection(EditingDomain domain, Correction correction, String reason) {
        super(domain, "RejectCorrection", correction.getText() == null ? "" : correction.getText());
        this.correction = correction;
        this.reason = reason;
    }

    @Override
    protected void plan(Steps steps) {
        if (Corrections.state(correction) != Corrections.State.ASKED) {
            steps.refuse(Messages.text("refused.correctionDecided"));
        }
        if (reason.isBlank()) {
            steps.refuse(Messages.text("refused.noReason"));
        }
        var rejected = RegisterFactory.eINSTANCE.createProperty();
        rejected.setKey(Corrections.REJECTED);
        rejected.setValue(reason);
        steps.create(correction, Literals.ELEMENT__PROPERTIES, rejected);
    }
}
