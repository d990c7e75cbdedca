package org.consultum.ui.review.internal.round;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Runs a command of the round editor in the one in front. */
public final class RoundHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof RoundEditor editor) {
            editor.page().ifPresent(page -> page.run(RoundAction.of(event.getCommand().getId())));
        }
        return null;
    }
}
