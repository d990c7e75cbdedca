package org.consultum.ui.register.search;

import java.util.ArrayList;
import java.util.List;
import org.consultum.ui.ElementInput;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;

/** What was opened lately in a window, to be found first. Used on the display thread. */
final class RecentElements implements IPartListener2 {

    private static final String KEY = "org.consultum.ui.register.recentElements";
    private static final int MOST = 50;

    private final List<String> ids = new ArrayList<>();
    private boolean attached;

    private RecentElements() {
    }

    /** Those of a window. */
    static RecentElements of(Shell window) {
        if (window.getData(KEY) instanceof RecentElements known) {
            return known;
        }
        var recent = new RecentElements();
        window.setData(KEY, recent);
        return recent;
    }

    /** Begins to follow the editors of a page; those already open count as opened. */
    void attach(IWorkbenchPage page) {
        if (!attached) {
            attached = true;
            for (IEditorReference editor : page.getEditorReferences()) {
                partActivated(editor);
            }
            page.addPartListener(this);
        }
    }

    /** Identities, the latest first. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    void opened(String id) {
        ids.remove(id);
        ids.addFirst(id);
        if (ids.size() > MOST) {
            ids.removeLast();
        }
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        if (part instanceof IEditorReference editor) {
            try {
                if (editor.getEditorInput() instanceof ElementInput input) {
                    opened(input.id());
                }
            } catch (PartInitException e) {
                // An editor that cannot say what it edits was not opened.
                return;
            }
        }
    }
}
