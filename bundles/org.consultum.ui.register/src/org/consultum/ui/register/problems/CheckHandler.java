package org.consultum.ui.register.problems;

import org.consultum.ui.problems.LiveProblems;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Checks the whole register. */
public final class CheckHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        LiveProblems.ofWindow().ifPresent(LiveProblems::check);
        return null;
    }
}
