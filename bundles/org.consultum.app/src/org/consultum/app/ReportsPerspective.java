package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For whoever sends documents out: agenda packs and what follows them. */
public final class ReportsPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        parts.left();
        IFolderLayout right = parts.right(0.5f);
        right.addView(Perspectives.PACK_VIEW);
        IFolderLayout bottom = parts.bottom(0.76f);
        bottom.addView(Perspectives.PROGRESS_VIEW);
    }
}
