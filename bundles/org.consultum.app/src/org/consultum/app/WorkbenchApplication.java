package org.consultum.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.consultum.ui.Appearance;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The window application: opens the workbench and stays until its last window is closed. Its argument is the register to open. */
public final class WorkbenchApplication implements IApplication {

    private static final Set<String> FLAGS = Set.of("-clean", "-consoleLog", "-debug", "-noExit", "-nosplash");

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName("Consultum");
        Display display = PlatformUI.createDisplay();
        try {
            Appearance.ofUser().prepare(display);
            KeptLayout.ofUser().forgetAfterUpdate();
            Optional<Path> asked = register((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
            int code = PlatformUI.createAndRunWorkbench(display, new ConsultumWorkbenchAdvisor(asked));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** The first argument that is neither an option of the platform nor the value of one. */
    private static Optional<Path> register(String[] arguments) {
        String before = "";
        for (String argument : arguments) {
            if (!argument.startsWith("-") && !takesValue(before)) {
                return Optional.of(Path.of(argument).toAbsolutePath());
            }
            before = argument;
        }
        return Optional.empty();
    }

    /** The platform's options have one dash, ours two; most of the platform's are followed by their value. */
    private static boolean takesValue(String option) {
        return option.startsWith("-") && !option.startsWith("--") && !FLAGS.contains(option);
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        var workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
