package org.consultum.ui.review.internal.note;

import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.ui.ElementInput;
import org.consultum.ui.OpenRegister;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Notices which agendas the user opens, so that they learn what is new when a later version is published. */
public final class OpenedAgendas implements IStartup, IPartListener2 {

    private static final String AGENDA = "org.consultum.ui.agenda.meetingEditor";

    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> {
            for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
                window.getPartService().addPartListener(this);
                Optional.ofNullable(window.getActivePage()).map(IWorkbenchPage::getActivePartReference).ifPresent(OpenedAgendas::look);
            }
        });
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        look(reference);
    }

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        look(reference);
    }

    private static void look(IWorkbenchPartReference reference) {
        if (reference.getId().equals(AGENDA) && reference.getPart(false) instanceof IEditorPart editor
                && editor.getEditorInput() instanceof ElementInput input) {
            var workbench = PlatformUI.getWorkbench();
            workbench.getService(OpenRegister.class).session().flatMap(input::element).filter(Meeting.class::isInstance)
                .map(Meeting.class::cast).ifPresent(workbench.getService(UserNotes.class)::opened);
        }
    }
}
