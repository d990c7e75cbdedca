package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For the member: what has to be done, by whom and until when. */
public final class ActionsPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        parts.left();
        IFolderLayout right = parts.right(0.72f);
        right.addView(Perspectives.PROPERTIES_VIEW);
        IFolderLayout bottom = parts.bottom(0.4f);
        bottom.addView(Perspectives.ACTIONS_VIEW);
        bottom.addView(Perspectives.DEADLINES_VIEW);
    }
}
