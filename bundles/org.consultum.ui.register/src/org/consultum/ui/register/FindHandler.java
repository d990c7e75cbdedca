package org.consultum.ui.register;

import org.consultum.ui.register.search.SearchBox;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Puts the keyboard into the search box of the window. */
public final class FindHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        SearchBox.focus(HandlerUtil.getActiveWorkbenchWindow(event).getShell());
        return null;
    }
}
