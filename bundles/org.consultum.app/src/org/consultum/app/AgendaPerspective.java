package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For the secretary: agendas are built here. */
public final class AgendaPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        parts.left();
        IFolderLayout right = parts.right(0.72f);
        right.addView(Perspectives.PROPERTIES_VIEW);
        IFolderLayout bottom = parts.bottom(0.76f);
        bottom.addView(Perspectives.PROBLEMS_VIEW);
        bottom.addView(Perspectives.PROGRESS_VIEW);
    }
}
