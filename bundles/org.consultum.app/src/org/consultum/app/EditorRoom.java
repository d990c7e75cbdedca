package org.consultum.app;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/** Editors have room in the Actions perspective only while there are any; otherwise the lists and the dashboard have it. */
final class EditorRoom implements IPartListener2 {

    private final IWorkbenchWindow window;

    EditorRoom(IWorkbenchWindow window) {
        this.window = window;
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        give(part, true);
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        give(part, true);
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        IWorkbenchPage page = window.getActivePage();
        if (page != null && page.getEditorReferences().length == 0) {
            give(part, false);
        }
    }

    private void give(IWorkbenchPartReference part, boolean visible) {
        IWorkbenchPage page = window.getActivePage();
        if (part instanceof IEditorReference && page != null && page.getPerspective() != null
            && page.getPerspective().getId().equals(Perspectives.ACTIONS) && page.isEditorAreaVisible() != visible) {
            page.setEditorAreaVisible(visible);
        }
    }
}
