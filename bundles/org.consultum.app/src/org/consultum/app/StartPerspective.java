package org.consultum.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The perspective a new window opens with. */
public final class StartPerspective implements IPerspectiveFactory {

    static final String ID = "org.consultum.app.start";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
