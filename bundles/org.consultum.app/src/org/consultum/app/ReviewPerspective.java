package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For whoever checks an agenda before it goes out: what was found, beside what it was found in. */
public final class ReviewPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        IFolderLayout left = layout.createFolder("org.consultum.folder.left", IPageLayout.LEFT, 0.34f, layout.getEditorArea());
        left.addView(Perspectives.PROBLEMS_VIEW);
        left.addView(Perspectives.EXPLORER_VIEW);
        parts.right(0.72f).addView(IPageLayout.ID_PROP_SHEET);
    }
}
