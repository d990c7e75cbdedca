package org.consultum.ui.minutes.internal;

import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.ui.forms.Candidates;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;

/** The meeting a person is working on. */
final class ChosenMeeting {

    private ChosenMeeting() {
    }

    /** The meeting that is selected, or holds what is selected, else the one in the editor in front. */
    static Optional<Meeting> in(IWorkbenchPage page) {
        Optional<Meeting> selected = of(page.getSelection());
        IEditorPart editor = page.getActiveEditor();
        return selected.isPresent() || editor == null || editor.getSite().getSelectionProvider() == null ? selected
            : of(editor.getSite().getSelectionProvider().getSelection());
    }

    private static Optional<Meeting> of(ISelection selection) {
        return selection instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object
            ? Candidates.meeting(object) : Optional.empty();
    }
}
