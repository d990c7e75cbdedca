package org.consultum.ui.reporting.internal.publish;

import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks where the site of the register is to be written, and writes it. */
public final class PublishHandler extends AbstractHandler {

    /** Id of the command. */
    public static final String COMMAND = "org.consultum.ui.reporting.publish";

    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        PlatformUI.getWorkbench().getService(OpenRegister.class).session().ifPresent(session -> {
            var dialog = new PublishDialog(shell, session);
            if (dialog.open() == PublishDialog.OK) {
                new PublishRun(shell, session, dialog.chosen()).start();
            }
        });
        return null;
    }
}
