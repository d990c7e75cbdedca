package org.consultum.agenda.versions;

import org.consultum.model.Meeting;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Gives the items of a meeting that have none their references in the period: its prefix and a running number over all its meetings. A number that was ever published is not given again. */
public final class AssignReferences extends IntentionCommand {

    public AssignReferences(EditingDomain domain, Meeting meeting) {
        super(domain, Messages.label(AssignReferences.class), Messages.description(AssignReferences.class, Messages.name(meeting.getTitle())));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
