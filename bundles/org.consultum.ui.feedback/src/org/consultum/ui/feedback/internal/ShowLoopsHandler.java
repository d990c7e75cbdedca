package org.consultum.ui.feedback.internal;

import java.util.Optional;
import org.consultum.ui.feedback.internal.loops.LoopsView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows the loops, those that fit a filter if one is given. */
public final class ShowLoopsHandler extends AbstractHandler {

    private static final String FILTER = "org.consultum.ui.feedback.filter";

    @Override
    public Object execute(ExecutionEvent event) {
        Views.show(event, LoopsView.ID, LoopsView.class)
            .ifPresent(view -> Optional.ofNullable(event.getParameter(FILTER)).ifPresent(view::show));
        return null;
    }
}
