package org.consultum.ui.feedback.internal;

import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.feedback.internal.session.SessionPart;
import org.consultum.ui.feedback.internal.steps.Subject;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the review session of the meeting in hand. */
public final class ReviewSessionHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        var workbench = PlatformUI.getWorkbench();
        Optional<Meeting> meeting = Subject.in(page).flatMap(element -> Subject.around(element, Meeting.class));
        workbench.getService(OpenRegister.class).session().ifPresent(session -> meeting.ifPresentOrElse(
            one -> SessionPart.open(page, session, one),
            () -> workbench.getService(Reporter.class).tell(Messages.session_title, Messages.session_which)));
        return null;
    }
}
