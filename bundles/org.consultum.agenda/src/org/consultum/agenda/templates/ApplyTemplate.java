package org.consultum.agenda.templates;

import org.consultum.model.AgendaTemplate;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts copies of the items of a template at the end of an agenda. */
public final class ApplyTemplate extends IntentionCommand {

    public ApplyTemplate(EditingDomain domain, NewElements elements, AgendaTemplate template, Meeting meeting) {
        super(domain, Messages.label(ApplyTemplate.class), Messages.description(ApplyTemplate.class, Messages.name(template.getName())));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
