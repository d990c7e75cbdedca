package org.consultum.ui.register.sending;

import java.time.InstantSource;
import org.consultum.ui.Reporter;
import org.consultum.ui.register.Messages;
import org.consultum.ui.register.Selected;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes the calendar entry of the meeting that is selected or open, to be sent to those who are invited. */
public final class SendEntryHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var reporter = PlatformUI.getWorkbench().getService(Reporter.class);
        var entries = new EntrySender(HandlerUtil.getActiveShell(event), Selected.editing(event), reporter, InstantSource.system());
        Selected.meeting(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage())
            .ifPresentOrElse(entries::send, () -> reporter.tell(Messages.send_title, Messages.send_noMeeting));
        return null;
    }
}
