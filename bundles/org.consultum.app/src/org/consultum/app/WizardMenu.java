package org.consultum.app;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IPluginContribution;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.wizards.IWizardCategory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;

/**
 * The wizards that plugins bring for one purpose, by name; those of the platform itself mean nothing here and are left out. The purpose stands
 * behind a colon in plugin.xml.
 */
public final class WizardMenu extends CompoundContributionItem implements IExecutableExtension {

    /** Parameter of the command: the identity of the wizard. */
    static final String WIZARD = "org.consultum.app.wizard.id";
    /** Parameter of the command: one of {@link Purpose}. */
    static final String PURPOSE = "org.consultum.app.wizard.purpose";

    private static final String COMMAND = "org.consultum.app.wizard";
    private static final String PLATFORM = "org.eclipse.";

    private Purpose purpose = Purpose.CREATE;

    /** What a wizard is for. */
    enum Purpose {
        CREATE, IMPORT, EXPORT;

        IWizardRegistry registry(IWorkbench workbench) {
            return switch (this) {
                case CREATE -> workbench.getNewWizardRegistry();
                case IMPORT -> workbench.getImportWizardRegistry();
                case EXPORT -> workbench.getExportWizardRegistry();
            };
        }
    }

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        purpose = Purpose.valueOf(String.valueOf(data));
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        try {
            return items(workbench);
        } catch (InvalidRegistryObjectException e) {
            // A plugin has just gone, and the platform still names its wizard: there is nothing to offer until the next start.
            return new IContributionItem[0];
        }
    }

    private IContributionItem[] items(IWorkbench workbench) {
        return wizards(purpose.registry(workbench).getRootCategory()).filter(WizardMenu::isWanted)
            .sorted(Comparator.comparing(IWizardDescriptor::getLabel)).map(wizard -> item(workbench.getActiveWorkbenchWindow(), wizard))
            .toArray(IContributionItem[]::new);
    }

    private static Stream<IWizardDescriptor> wizards(IWizardCategory category) {
        return Stream.concat(Arrays.stream(category.getWizards()), Arrays.stream(category.getCategories()).flatMap(WizardMenu::wizards));
    }

    private static boolean isWanted(IWizardDescriptor wizard) {
        Optional<String> plugin = Optional.ofNullable(wizard.getAdapter(IPluginContribution.class)).map(IPluginContribution::getPluginId)
            .or(() -> wizard instanceof IPluginContribution known ? Optional.ofNullable(known.getPluginId()) : Optional.empty());
        return plugin.filter(id -> id.startsWith(PLATFORM)).isEmpty() && !WorkbenchActivityHelper.filterItem(wizard);
    }

    private IContributionItem item(IWorkbenchWindow window, IWizardDescriptor wizard) {
        var parameter = new CommandContributionItemParameter(window, null, COMMAND, SWT.PUSH);
        parameter.label = wizard.getLabel().replace("&", "&&");
        parameter.tooltip = wizard.getDescription();
        parameter.icon = wizard.getImageDescriptor();
        parameter.parameters = Map.of(WIZARD, wizard.getId(), PURPOSE, purpose.name());
        return new CommandContributionItem(parameter);
    }
}
