package org.consultum.ui.review.internal.round;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Runs a command. */
public final class ShowRoundHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        return null;
    }
}
