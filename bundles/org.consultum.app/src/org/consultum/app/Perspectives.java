package org.consultum.app;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PlatformUI;

/** The four perspectives and what they have in common: the explorer left, findings and deadlines below, details right. */
final class Perspectives {

    static final String AGENDA = "org.consultum.perspective.agenda";
    static final String ACTIONS = "org.consultum.perspective.actions";
    static final String REVIEW = "org.consultum.perspective.review";
    static final String REPORTS = "org.consultum.perspective.reports";

    static final String EXPLORER_VIEW = "org.consultum.ui.register.explorer";
    static final String PROBLEMS_VIEW = "org.consultum.ui.register.problems";
    static final String PROPERTIES_VIEW = "org.consultum.ui.register.propertiesView";
    static final String ACTIONS_VIEW = "org.consultum.ui.actions.table";
    static final String DEADLINES_VIEW = "org.consultum.ui.actions.deadlines";
    static final String SAVED_VIEWS = "org.consultum.ui.actions.savedViews";
    static final String STORY_VIEW = "org.consultum.ui.actions.story";
    static final String DASHBOARD_VIEW = "org.consultum.ui.dashboard.view";
    static final String LOOPS_VIEW = "org.consultum.ui.feedback.loops";
    static final String DIAGRAM_VIEW = "org.consultum.ui.feedback.diagram";
    static final String ORPHANS_VIEW = "org.consultum.ui.feedback.orphans";
    static final String ENGAGEMENT_VIEW = "org.consultum.ui.engagement.view";
    static final String CATALOGUE_VIEW = "org.consultum.ui.reporting.catalogue";
    static final String PACK_VIEW = "org.consultum.ui.reporting.pack";
    static final String ROUNDS_VIEW = "org.consultum.ui.review.rounds";
    static final String APPROVALS_VIEW = "org.consultum.ui.review.approvals";
    static final String NOTES_VIEW = "org.consultum.ui.review.notes";
    static final String COMPARE_VIEW = "org.consultum.ui.review.compare";
    static final String DEADLINES_OF_MEETING_VIEW = "org.consultum.ui.planning.deadlines";
    static final String PROGRESS_VIEW = "org.eclipse.ui.views.ProgressView";

    private static final String LOG_VIEW = "org.eclipse.pde.runtime.LogView";
    private static final String LEFT = "org.consultum.folder.left";
    private static final String RIGHT = "org.consultum.folder.right";
    private static final String BOTTOM = "org.consultum.folder.bottom";
    private static final String CENTRE = "org.consultum.folder.centre";

    private final IPageLayout layout;

    Perspectives(IPageLayout layout) {
        this(layout, Messages.editors_empty, "org.consultum.ui.register.newMeeting", "org.consultum.ui.register.find");
    }

    /**
     * A perspective.
     *
     * @param empty what stands in the room of the editors while there are none
     * @param commands what is offered there, with the keys
     */
    Perspectives(IPageLayout layout, String empty, String... commands) {
        this.layout = layout;
        layout.setEditorAreaVisible(true);
        layout.setFixed(false);
        layout.setEditorOnboardingText(empty);
        List.of(commands).forEach(layout::addEditorOnboardingCommandId);
        layout.setEditorOnboardingImageUri("platform:/plugin/org.consultum.app/icons/about.svg");
    }

    /** The explorer, a fifth of the window wide. */
    IFolderLayout left() {
        IFolderLayout left = layout.createFolder(LEFT, IPageLayout.LEFT, 0.2f, layout.getEditorArea());
        left.addView(EXPLORER_VIEW);
        return left;
    }

    /** A folder a fifth of the window wide that begins with another view. */
    IFolderLayout leftOf(String view) {
        IFolderLayout left = layout.createFolder(LEFT, IPageLayout.LEFT, 0.2f, layout.getEditorArea());
        add(left, view);
        return left;
    }

    /** A folder above the editors, which has their room too while they are hidden. */
    IFolderLayout centre(float share) {
        IFolderLayout centre = layout.createFolder(CENTRE, IPageLayout.TOP, share, layout.getEditorArea());
        centre.addPlaceholder(LOG_VIEW);
        return centre;
    }

    /** Adds a view, unless this installation is without the feature that has it. */
    void add(IFolderLayout folder, String view) {
        if (PlatformUI.getWorkbench().getViewRegistry().find(view) != null) {
            folder.addView(view);
        }
    }

    /** Keeps a place for a view that is shown when asked for, unless this installation is without it. */
    void place(IFolderLayout folder, String view) {
        if (PlatformUI.getWorkbench().getViewRegistry().find(view) != null) {
            folder.addPlaceholder(view);
        }
    }

    /** A folder right of the editors. */
    IFolderLayout right(float editors) {
        return layout.createFolder(RIGHT, IPageLayout.RIGHT, editors, layout.getEditorArea());
    }

    /** A folder below the editors. */
    IFolderLayout bottom(float editors) {
        IFolderLayout bottom = layout.createFolder(BOTTOM, IPageLayout.BOTTOM, editors, layout.getEditorArea());
        bottom.addPlaceholder(LOG_VIEW);
        return bottom;
    }
}
