package org.consultum.ui.register.explorer;

import java.util.Map;
import org.consultum.model.Section;
import org.consultum.ui.Commands;
import org.consultum.ui.register.Messages;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;

/** What happens when a node of a subject area is opened. */
final class AreaTasks {

    private static final String SHOW = "org.consultum.ui.sections.show";
    private static final String ADD = "org.consultum.ui.sections.add";
    private static final String SECTION = "org.consultum.ui.sections.section";
    private static final String TYPE = "org.consultum.ui.sections.type";
    private static final String AREA = "org.consultum.ui.sections.area";
    private static final String PLUGINS = "org.consultum.ui.plugins.show";

    private final IServiceLocator site;
    private final Shell shell;

    AreaTasks(IServiceLocator site, Shell shell) {
        this.site = site;
        this.shell = shell;
    }

    /** Opens the table of a class. */
    void show(Node.ItemType node) {
        Section section = node.section();
        new Commands(site).run(SHOW, Map.of(SECTION, section.getId(), TYPE, node.type().getName()));
    }

    /** Takes an area into the register and opens it. */
    void add(Node.OfferedArea node) {
        new Commands(site).run(ADD, Map.of(AREA, node.area().id()));
    }

    /** Explains why an area cannot be shown, with the way to the plugins. */
    void explain(Node.MissingArea node) {
        boolean page = site.getService(ICommandService.class).getCommand(PLUGINS).isDefined();
        String[] buttons = page ? new String[] {Messages.area_missingPlugins, Messages.area_missingClose}
            : new String[] {Messages.area_missingClose};
        int pressed = new MessageDialog(shell, Messages.bind(Messages.explorer_missing, ExplorerLabels.name(node.missing().id()),
            node.missing().id()), null, Messages.bind(Messages.area_missingText, node.missing().id(), node.missing().file()),
            MessageDialog.INFORMATION, 0, buttons).open();
        if (page && pressed == 0) {
            new Commands(site).run(PLUGINS);
        }
    }
}
