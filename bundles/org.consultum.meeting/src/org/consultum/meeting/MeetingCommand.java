package org.consultum.meeting;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.internal.Messages;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A command of this bundle: its texts have its name. */
public abstract class MeetingCommand extends IntentionCommand {

    /**
     * The command.
     *
     * @param name key of its texts
     * @param about values for its description
     */
    protected MeetingCommand(EditingDomain domain, String name, Object... about) {
        super(domain, Messages.text(name + ".label", about), Messages.text(name + ".description", about));
    }
}
