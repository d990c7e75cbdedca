package org.consultum.ui.feedback.internal;

import org.consultum.ui.feedback.internal.orphans.OrphansView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Shows what nobody follows up. */
public final class ShowOrphansHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Views.show(event, OrphansView.ID, OrphansView.class);
        return null;
    }
}
