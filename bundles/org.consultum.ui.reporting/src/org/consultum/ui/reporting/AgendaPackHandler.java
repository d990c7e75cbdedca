package org.consultum.ui.reporting;

import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the agenda pack of the meeting that is selected or open. */
public final class AgendaPackHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        var chosen = SelectedMeeting.in(page);
        try {
            if (page.showView(PackView.ID) instanceof PackView view) {
                chosen.ifPresent(view::choose);
            }
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
        }
        return null;
    }
}
