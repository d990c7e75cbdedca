package org.consultum.ui.plugins.internal;

import java.util.stream.Collectors;
import org.consultum.plugins.PluginOutcome;
import org.consultum.plugins.Plugins;
import org.consultum.spi.Progress;
import org.consultum.ui.Reporter;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/** After the program was exchanged for another version: says which plugins no longer fit. */
public final class AfterStart implements IStartup {

    @Override
    public void earlyStartup() {
        var workbench = PlatformUI.getWorkbench();
        Plugins plugins = workbench.getService(Plugins.class);
        if (plugins.adapt(Progress.NONE) instanceof PluginOutcome.Done done) {
            String left = done.changes().stream().filter(change -> change.kind() == PluginOutcome.Kind.LEFT_OUT)
                .map(change -> change.id() + ": " + change.note().orElse("")).collect(Collectors.joining("\n"));
            if (!left.isEmpty()) {
                workbench.getService(Reporter.class).tell(Messages.start_leftOut, left);
            }
        }
    }
}
