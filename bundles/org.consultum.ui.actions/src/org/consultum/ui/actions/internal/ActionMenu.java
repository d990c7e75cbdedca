package org.consultum.ui.actions.internal;

import org.consultum.ui.actions.ActionsSite;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.IMenuService;

/** The context menu of actions, the same in every view: what plugins contribute to its place. */
public final class ActionMenu {

    /** Where menu contributions for actions go. */
    public static final String PLACE = "popup:org.consultum.ui.actions.menu";

    private ActionMenu() {
    }

    /** Gives controls the menu. */
    public static void attach(ActionsSite site, Control control) {
        var menus = site.site().getService(IMenuService.class);
        var manager = new MenuManager();
        menus.populateContributionManager(manager, PLACE);
        control.setMenu(manager.createContextMenu(control));
        control.addDisposeListener(event -> {
            menus.releaseContributions(manager);
            manager.dispose();
        });
    }
}
