package org.consultum.ui.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.ui.UserChoices;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The registers opened lately that are still there. */
public final class RecentMenu extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        List<Path> folders = UserChoices.ofUser().recent().stream().filter(Files::isDirectory).toList();
        if (folders.isEmpty()) {
            var none = new Action(Messages.recent_none) {
            };
            none.setEnabled(false);
            return new IContributionItem[] {new ActionContributionItem(none)};
        }
        return folders.stream().map(RecentMenu::item).toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(Path folder) {
        var parameter = new CommandContributionItemParameter(PlatformUI.getWorkbench().getActiveWorkbenchWindow(), null,
            OpenHandler.COMMAND, SWT.PUSH);
        parameter.label = Messages.bind(Messages.recent_item, folder.getFileName(), folder.getParent()).replace("&", "&&");
        parameter.parameters = Map.of(OpenHandler.FOLDER, folder.toString());
        return new CommandContributionItem(parameter);
    }
}
