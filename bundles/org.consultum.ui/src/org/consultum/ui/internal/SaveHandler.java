package org.consultum.ui.internal;

import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;

/** Brings everything to the disk at once. */
public final class SaveHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        PlatformUI.getWorkbench().getService(OpenRegister.class).flush();
        return null;
    }
}
