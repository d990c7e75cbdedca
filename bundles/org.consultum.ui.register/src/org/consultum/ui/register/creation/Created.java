package org.consultum.ui.register.creation;

import org.consultum.edit.command.IntentionCommand;
import org.consultum.model.Element;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.forms.Editing;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Executes commands that create something, and shows what they created. */
final class Created {

    private Created() {
    }

    /** Executes the command and opens the first element it created. */
    static void show(ExecutionEvent event, Editing editing, IntentionCommand command) {
        if (editing.execute(command)) {
            var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
            command.getResult().stream().filter(Element.class::isInstance).map(Element.class::cast).findFirst()
                .ifPresent(element -> PlatformUI.getWorkbench().getService(ElementEditors.class).open(page, editing.session(), element));
        }
    }
}
