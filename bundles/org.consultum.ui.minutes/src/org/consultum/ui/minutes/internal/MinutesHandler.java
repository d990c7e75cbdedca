package org.consultum.ui.minutes.internal;

import org.consultum.ui.minutes.MinutesEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs a command of the minutes editor in the one in front. */
public final class MinutesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof MinutesEditor editor) {
            editor.page().ifPresent(page -> page.run(MinutesAction.of(event.getCommand().getId())));
        }
        return null;
    }
}
