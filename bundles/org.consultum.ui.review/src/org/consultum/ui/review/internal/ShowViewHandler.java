package org.consultum.ui.review.internal;

import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the view whose id follows the class in the plugin's contribution. */
public final class ShowViewHandler extends AbstractHandler implements IExecutableExtension {

    private String view = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        view = String.valueOf(data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(view);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
        }
        return null;
    }
}
