package org.consultum.ui.feedback.internal;

import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.feedback.internal.steps.Subject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens what is selected in its editor. */
public final class OpenLoopHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        var workbench = PlatformUI.getWorkbench();
        workbench.getService(OpenRegister.class).session().ifPresent(session -> Subject.in(page)
            .ifPresent(element -> workbench.getService(ElementEditors.class).open(page, session, element)));
        return null;
    }
}
