package org.consultum.ui.feedback.internal.session;

import org.consultum.edit.Labels;
import org.consultum.model.Meeting;
import org.consultum.session.RegisterSession;
import org.consultum.ui.ElementInput;
import org.consultum.ui.Reporter;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens review sessions. */
public final class SessionPart {

    private SessionPart() {
    }

    /** Shows the review session of a meeting beside its other editors; a failure is reported. On the display thread. */
    public static void open(IWorkbenchPage page, RegisterSession session, Meeting meeting) {
        try {
            page.openEditor(ElementInput.of(session, meeting, Labels.ofUser().label(meeting)), SessionEditor.ID, true,
                IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
        } catch (PartInitException failure) {
            PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.view_failed, Messages.view_failedRemedy, failure);
        }
    }
}
