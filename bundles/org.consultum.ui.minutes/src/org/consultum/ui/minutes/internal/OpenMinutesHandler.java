package org.consultum.ui.minutes.internal;

import org.consultum.edit.Labels;
import org.consultum.model.Meeting;
import org.consultum.ui.ElementInput;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.minutes.MinutesEditor;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the minutes of the meeting that is selected or open. */
public final class OpenMinutesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
        ChosenMeeting.in(page).ifPresentOrElse(meeting -> open(page, meeting),
            () -> PlatformUI.getWorkbench().getService(Reporter.class).tell(Messages.open_title, Messages.open_none));
        return null;
    }

    private static void open(IWorkbenchPage page, Meeting meeting) {
        PlatformUI.getWorkbench().getService(OpenRegister.class).session().ifPresent(session -> {
            String name = Labels.ofUser().label(meeting);
            try {
                page.openEditor(ElementInput.of(session, meeting, name), MinutesEditor.ID, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            } catch (PartInitException failure) {
                PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.bind(Messages.open_failed, name),
                    Messages.open_failedRemedy, failure);
            }
        });
    }
}
