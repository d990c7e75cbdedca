package org.consultum.ui.register;

import java.nio.file.Path;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.UserChoices;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for the folder of a register and opens it. With a folder as parameter it does not ask. */
public final class OpenHandler extends AbstractHandler {

    /** Id of the command. */
    public static final String COMMAND = "org.consultum.ui.register.open";
    /** Id of its parameter, the folder. */
    public static final String FOLDER = "org.consultum.ui.register.open.folder";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        OpenRegister register = PlatformUI.getWorkbench().getService(OpenRegister.class);
        String given = event.getParameter(FOLDER);
        if (given != null) {
            register.open(Path.of(given));
            return null;
        }
        var dialog = new DirectoryDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
        dialog.setText(Messages.open_title);
        dialog.setMessage(Messages.open_message);
        UserChoices.ofUser().recent().stream().findFirst().map(Path::getParent)
            .ifPresent(folder -> dialog.setFilterPath(folder.toString()));
        String chosen = dialog.open();
        if (chosen != null) {
            register.open(Path.of(chosen));
        }
        return null;
    }
}
