package org.consultum.agenda.templates;

import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Keeps the items of an agenda as a template of the committee, without what happened at the meeting. */
public final class SaveAsTemplate extends IntentionCommand {

    public SaveAsTemplate(EditingDomain domain, NewElements elements, Meeting meeting, String name, Optional<String> description) {
        super(domain, Messages.label(SaveAsTemplate.class), Messages.description(SaveAsTemplate.class, name));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
