package org.consultum.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * For whoever checks and agrees on a text before it goes out: the text in the middle with all the room it can have, below it what the
 * rules found, the rounds, the approvals and the notes. Properties come to its right when they are asked for.
 */
public final class ReviewPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        var parts = new Perspectives(layout);
        parts.left();
        parts.place(parts.right(0.72f), Perspectives.PROPERTIES_VIEW);
        IFolderLayout bottom = parts.bottom(0.58f);
        parts.add(bottom, Perspectives.PROBLEMS_VIEW);
        parts.add(bottom, Perspectives.ROUNDS_VIEW);
        parts.add(bottom, Perspectives.APPROVALS_VIEW);
        parts.add(bottom, Perspectives.NOTES_VIEW);
        parts.place(bottom, Perspectives.COMPARE_VIEW);
        parts.place(bottom, Perspectives.DEADLINES_OF_MEETING_VIEW);
    }
}
