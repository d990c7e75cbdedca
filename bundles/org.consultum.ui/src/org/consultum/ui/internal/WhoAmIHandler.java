package org.consultum.ui.internal;

import org.consultum.ui.CurrentPerson;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks who the user is in the open register. */
public final class WhoAmIHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var window = HandlerUtil.getActiveWorkbenchWindow(event);
        var register = window.getService(OpenRegister.class);
        var person = window.getService(CurrentPerson.class);
        register.session().ifPresent(session -> new WhoAmIDialog(window.getShell(), session.register(), person.answer()).ask()
            .ifPresent(person::answer));
        return null;
    }
}
