package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * For whoever sends documents out: the catalogue left, and beside it the report that is open, with its pages and what is chosen for it. The
 * explorer, the agenda pack and the progress of long runs come when they are asked for.
 */
public final class ReportsPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout, Messages.reports_empty, "org.consultum.ui.reporting.openReport", "org.consultum.ui.register.find");
        IFolderLayout left = parts.leftOf(Perspectives.CATALOGUE_VIEW);
        parts.place(left, Perspectives.EXPLORER_VIEW);
        parts.place(parts.right(0.62f), Perspectives.PACK_VIEW);
        parts.place(parts.bottom(0.76f), Perspectives.PROGRESS_VIEW);
    }
}
