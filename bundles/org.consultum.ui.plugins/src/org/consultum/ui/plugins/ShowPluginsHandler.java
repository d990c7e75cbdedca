package org.consultum.ui.plugins;

import org.consultum.ui.Reporter;
import org.consultum.ui.plugins.internal.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the page of plugins. */
public final class ShowPluginsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().openEditor(new PluginsInput(), PluginsEditor.ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.page_failed, Messages.page_failedRemedy, failure);
        }
        return null;
    }
}
