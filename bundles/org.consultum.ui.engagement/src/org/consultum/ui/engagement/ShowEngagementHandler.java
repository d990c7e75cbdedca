package org.consultum.ui.engagement;

import org.consultum.ui.Reporter;
import org.consultum.ui.engagement.internal.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows consultations and stakeholders. */
public final class ShowEngagementHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        try {
            return HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(EngagementView.ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
            return null;
        }
    }
}
