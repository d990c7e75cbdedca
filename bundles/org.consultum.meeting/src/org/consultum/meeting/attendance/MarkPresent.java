package org.consultum.meeting.attendance;

import java.util.List;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Notes members as present from the beginning in one step: roll call. */
public final class MarkPresent extends IntentionCommand {

    /**
     * The command.
     *
     * @param parties who is there; those noted already stay as they are
     */
    public MarkPresent(EditingDomain domain, NewElements elements, Meeting meeting, List<Party> parties, boolean remote) {
        super(domain, "", "");
    }

    @Override
    protected void plan(Steps steps) {
        steps.refuse("not written yet");
    }
}
