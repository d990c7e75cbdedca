package org.consultum.agenda.referral;

import org.consultum.model.AgendaItem;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Reports the outcome of a referred item to the committee it came from: an item for information waits there for an agenda. */
public final class ReportBack extends IntentionCommand {

    public ReportBack(EditingDomain domain, NewElements elements, AgendaItem referred) {
        super(domain, Messages.label(ReportBack.class), Messages.description(ReportBack.class, Messages.name(referred.getTitle())));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
