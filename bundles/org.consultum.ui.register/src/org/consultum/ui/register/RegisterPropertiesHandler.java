package org.consultum.ui.register;

import org.consultum.ui.ElementEditors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the editor of the register itself. */
public final class RegisterPropertiesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        Selected.session().ifPresent(session ->
            PlatformUI.getWorkbench().getService(ElementEditors.class).open(page, session, session.register()));
        return null;
    }
}
