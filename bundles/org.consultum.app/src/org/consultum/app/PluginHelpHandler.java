package org.consultum.app;

import java.util.List;
import org.consultum.ui.Reporter;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the help of plugins, or says that there is none. */
public final class PluginHelpHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        var workbench = PlatformUI.getWorkbench();
        var reporter = workbench.getService(Reporter.class);
        List<HelpBook> books = HelpBook.all(RegistryFactory.getRegistry(),
            (plugin, problem) -> reporter.log(Messages.bind(Messages.help_damaged, plugin), problem));
        if (books.isEmpty()) {
            reporter.tell(Messages.help_title, Messages.help_none);
        } else {
            new PluginHelpDialog(HandlerUtil.getActiveShell(event), books).open();
        }
        return null;
    }
}
