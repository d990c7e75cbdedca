package org.consultum.ui.register.creation;

import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for title and folder of a new register, creates it and opens it. */
public final class NewRegisterHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var dialog = new NewRegisterDialog(HandlerUtil.getActiveShell(event));
        if (dialog.open() == Window.OK) {
            PlatformUI.getWorkbench().getService(OpenRegister.class).create(dialog.folder(),
                dialog.content(new NewElements(IdSource.random())), OpenRegister.Filling.NONE);
        }
        return null;
    }
}
