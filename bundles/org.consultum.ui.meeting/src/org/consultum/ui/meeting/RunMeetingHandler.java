package org.consultum.ui.meeting;

import java.time.InstantSource;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the window that runs the meeting that is selected or open. */
public final class RunMeetingHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        var workbench = PlatformUI.getWorkbench();
        workbench.getService(OpenRegister.class).session().ifPresent(session -> SelectedMeeting.in(window.getActivePage()).ifPresentOrElse(
            meeting -> MeetingMode.open(window.getShell(), meeting, session, InstantSource.system()),
            () -> workbench.getService(Reporter.class).tell(Messages.handler_noMeeting, Messages.handler_noMeetingRemedy)));
        return null;
    }
}
