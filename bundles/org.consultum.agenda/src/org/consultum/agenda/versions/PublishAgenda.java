package org.consultum.agenda.versions;

import java.time.Instant;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.model.base.NewElements;
import org.consultum.agenda.internal.Messages;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Publishes the agenda of a meeting: keeps it as version A, B, C and so on. Items get their references of the period, where the committee numbers by them. */
public final class PublishAgenda extends IntentionCommand {

    public PublishAgenda(EditingDomain domain, NewElements elements, Meeting meeting, Instant at, Optional<String> note) {
        super(domain, Messages.label(PublishAgenda.class), Messages.description(PublishAgenda.class, ""));
    }

    @Override
    protected void plan(Steps steps) {
    }
}
