package org.consultum.ui.register.properties;

import org.consultum.ui.Reporter;
import org.consultum.ui.register.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the properties of what is selected. */
public final class ShowPropertiesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(PropertiesView.ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.properties_failed, Messages.problems_checkFailedRemedy,
                failure);
        }
        return null;
    }
}
