package org.consultum.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The application behind {@code consultum COMMAND}; its result is the exit code of the process. */
public final class CommandLineApplication implements IApplication {

    private static final int WRONG_USAGE = 2;

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Console console = Console.ofProcess();
        console.err().println("usage: consultum COMMAND [ARGUMENT...]");
        for (String argument : arguments) {
            console.err().println("  " + argument);
        }
        return WRONG_USAGE;
    }

    @Override
    public void stop() {
        // commands end by themselves
    }
}
