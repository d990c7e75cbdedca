package org.consultum.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RadioState;

/** Shows a perspective. Its key pressed again in the Review perspective opens Search or run, which people know under the same key. */
public final class ShowPerspectiveHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        String wanted = event.getParameter(RadioState.PARAMETER_ID);
        var shown = window.getActivePage().getPerspective();
        try {
            if (shown == null || !shown.getId().equals(wanted)) {
                PlatformUI.getWorkbench().showPerspective(wanted, window);
            } else if (wanted.equals(Perspectives.REVIEW)) {
                window.getService(IHandlerService.class).executeCommand("org.eclipse.ui.window.quickAccess", null);
            }
            HandlerUtil.updateRadioState(event.getCommand(), wanted);
        } catch (WorkbenchException | NotDefinedException | NotEnabledException | NotHandledException failure) {
            throw new ExecutionException(failure.getMessage(), failure);
        }
        return null;
    }
}
