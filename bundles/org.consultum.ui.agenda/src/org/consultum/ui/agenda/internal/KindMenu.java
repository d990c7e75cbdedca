package org.consultum.ui.agenda.internal;

import java.util.Map;
import org.consultum.edit.kind.ItemKindInfo;
import org.consultum.edit.kind.ItemKinds;
import org.consultum.ui.ElementLabels;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The kinds of agenda items that plugins bring, to be chosen beside our own. */
public final class KindMenu extends CompoundContributionItem {

    private static final String COMMAND = "org.consultum.ui.agenda.kind";

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return PlatformUI.getWorkbench().getService(ItemKinds.class).all().stream().map(kind -> item(window, kind))
            .toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(IWorkbenchWindow window, ItemKindInfo kind) {
        var parameter = new CommandContributionItemParameter(window, null, COMMAND, SWT.RADIO);
        parameter.label = kind.name().replace("&", "&&");
        parameter.tooltip = kind.description().isEmpty() ? null : kind.description();
        parameter.icon = kind.icon().map(ElementLabels::descriptor).orElse(null);
        parameter.parameters = Map.of(AgendaAction.VALUE, kind.id());
        return new CommandContributionItem(parameter);
    }
}
