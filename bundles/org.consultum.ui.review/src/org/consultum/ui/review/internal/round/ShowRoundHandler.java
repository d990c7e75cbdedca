package org.consultum.ui.review.internal.round;

import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.ReviewRound;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.OpenRegister;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the review round that is named, else the one that is selected. */
public final class ShowRoundHandler extends AbstractHandler {

    private static final String ROUND = "org.consultum.ui.review.round";

    @Override
    public Object execute(ExecutionEvent event) {
        var workbench = PlatformUI.getWorkbench();
        workbench.getService(OpenRegister.class).session().ifPresent(session -> {
            Optional<Element> round = Optional.ofNullable(event.getParameter(ROUND)).flatMap(session::find)
                .or(() -> selected(event)).filter(ReviewRound.class::isInstance);
            round.ifPresent(found -> workbench.getService(ElementEditors.class)
                .open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), session, found));
        });
        return null;
    }

    private static Optional<Element> selected(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection some
            && some.getFirstElement() instanceof Element element ? Optional.of(element) : Optional.empty();
    }
}
