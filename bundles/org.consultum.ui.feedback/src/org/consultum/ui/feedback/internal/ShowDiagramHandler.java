package org.consultum.ui.feedback.internal;

import java.util.Optional;
import org.consultum.model.Recommendation;
import org.consultum.ui.feedback.internal.diagram.DiagramView;
import org.consultum.ui.feedback.internal.steps.Subject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Draws a loop: the one that is named, else the one in hand. */
public final class ShowDiagramHandler extends AbstractHandler {

    private static final String RECOMMENDATION = "org.consultum.ui.feedback.recommendation";

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<Recommendation> inHand = Subject.recommendation(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
        Views.show(event, DiagramView.ID, DiagramView.class).ifPresent(view -> Optional.ofNullable(event.getParameter(RECOMMENDATION))
            .ifPresentOrElse(view::show, () -> inHand.ifPresent(view::show)));
        return null;
    }
}
