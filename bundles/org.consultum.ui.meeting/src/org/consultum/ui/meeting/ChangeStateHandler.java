package org.consultum.ui.meeting;

import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the states that the meeting that is selected or open can go to, and what is in the way of each. */
public final class ChangeStateHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        var workbench = PlatformUI.getWorkbench();
        workbench.getService(OpenRegister.class).session().ifPresent(session -> SelectedMeeting.in(window.getActivePage()).ifPresentOrElse(
            meeting -> new StateDialog(window, meeting, session).open(),
            () -> workbench.getService(Reporter.class).tell(Messages.handler_noMeeting, Messages.handler_noMeetingRemedy)));
        return null;
    }
}
