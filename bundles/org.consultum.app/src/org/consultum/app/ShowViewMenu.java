package org.consultum.app;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.views.IViewDescriptor;

/** All views there are, by name; also those that plugins bring. */
public final class ShowViewMenu extends CompoundContributionItem {

    private static final String COMMAND = "org.eclipse.ui.views.showView";

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Stream.of(PlatformUI.getWorkbench().getViewRegistry().getViews())
            .filter(view -> !view.getId().equals("org.eclipse.ui.internal.introview"))
            .filter(view -> !WorkbenchActivityHelper.filterItem(view))
            .sorted(Comparator.comparing(IViewDescriptor::getLabel)).map(view -> item(window, view)).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, IViewDescriptor view) {
        var parameter = new CommandContributionItemParameter(window, null, COMMAND, SWT.PUSH);
        parameter.label = view.getLabel();
        parameter.icon = view.getImageDescriptor();
        parameter.parameters = Map.of(COMMAND + ".viewId", view.getId());
        return new CommandContributionItem(parameter);
    }
}
