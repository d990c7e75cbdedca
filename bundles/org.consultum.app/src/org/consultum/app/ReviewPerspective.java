package org.consultum.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** For whoever checks an agenda before it goes out: what was found, beside what it was found in. */
public final class ReviewPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        parts.left();
        parts.right(0.72f).addView(Perspectives.PROPERTIES_VIEW);
        parts.bottom(0.45f).addView(Perspectives.PROBLEMS_VIEW);
    }
}
