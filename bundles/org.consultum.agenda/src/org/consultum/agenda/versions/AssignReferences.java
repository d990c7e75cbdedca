package org.consultum.agenda.versions;

import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Gives the items of a meeting that have none their references in the period: its prefix and a running number over all its meetings. A
 * number that is in use or was ever published is not given again. Loads the meetings of the committee.
 */
public final class AssignReferences extends IntentionCommand {

    private final Meeting meeting;

    public AssignReferences(EditingDomain domain, Meeting meeting) {
        super(domain, Messages.label(AssignReferences.class),
            Messages.description(AssignReferences.class, Messages.name(meeting.getTitle())));
        this.meeting = meeting;
    }

    @Override
    protected void plan(Steps steps) {
        var missing = PeriodReferences.missing(meeting);
        if (missing.isEmpty()) {
            steps.refuse(Messages.refused("allReferenced"));
        }
        missing.forEach((item, reference) -> steps.set(item, Literals.AGENDA_ITEM__REFERENCE, reference));
    }
}
