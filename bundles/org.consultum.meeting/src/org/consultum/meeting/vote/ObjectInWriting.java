package org.consultum.meeting.vote;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Decision;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Records an objection in a silence procedure. */
public final class ObjectInWriting extends IntentionCommand {

    /**
     * The command.
     *
     * @param at when it arrived
     */
    public ObjectInWriting(EditingDomain domain, NewElements elements, Decision decision, Party member, Instant at, Optional<String> reasons) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
