package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * For the member: what is expected of whom, and what became of the advice. The dashboard and the lists stand where the eyes are; editors
 * appear below them when something is opened, and their room is given back with the last one ({@link EditorRoom}).
 */
public final class ActionsPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        IFolderLayout left = parts.leftOf(Perspectives.SAVED_VIEWS);
        parts.add(left, Perspectives.EXPLORER_VIEW);
        IFolderLayout right = parts.right(0.76f);
        parts.add(right, Perspectives.STORY_VIEW);
        parts.add(right, Perspectives.PROPERTIES_VIEW);
        IFolderLayout centre = parts.centre(0.55f);
        parts.add(centre, Perspectives.DASHBOARD_VIEW);
        parts.add(centre, Perspectives.ACTIONS_VIEW);
        parts.add(centre, Perspectives.LOOPS_VIEW);
        parts.add(centre, Perspectives.ENGAGEMENT_VIEW);
        parts.place(centre, Perspectives.DIAGRAM_VIEW);
        parts.place(centre, Perspectives.ORPHANS_VIEW);
        parts.place(centre, Perspectives.DEADLINES_VIEW);
        layout.setEditorAreaVisible(false);
    }
}
