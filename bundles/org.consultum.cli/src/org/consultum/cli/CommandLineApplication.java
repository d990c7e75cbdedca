package org.consultum.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.consultum.cli.internal.CommandTable;
import org.consultum.cli.internal.Environment;
import org.consultum.cli.internal.Services;
import org.consultum.contributions.ContributionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The application behind {@code consultum COMMAND}; its result is the exit code of the process. */
public final class CommandLineApplication implements IApplication {

    private static final String LOG_FILE = "osgi.logfile";

    @Override
    public Object start(IApplicationContext application) {
        BundleContext context = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        var environment = new Environment(Console.ofProcess(), services(context), commands(context),
            Clock.systemDefaultZone(), Path.of("").toAbsolutePath(), version(context), fault -> keep(fault, context));
        return new CommandLineMain(environment).run((String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS));
    }

    @Override
    public void stop() {
        // commands end by themselves
    }

    private static CommandTable commands(BundleContext context) {
        return new CommandTable(services(context).get(ContributionRegistry.class));
    }

    static Services services(BundleContext context) {
        return new Services() {
            @Override
            public <T> T get(Class<T> type) {
                ServiceReference<T> reference = context.getServiceReference(type);
                T service = reference == null ? null : context.getService(reference);
                if (service == null) {
                    throw new IllegalStateException("No service " + type.getName());
                }
                return service;
            }
        };
    }

    private static String version(BundleContext context) {
        return context.getBundle().getVersion().toString();
    }

    private static Optional<String> keep(Throwable fault, BundleContext context) {
        ILog.of(context.getBundle()).error("The command line failed", fault);
        return Optional.ofNullable(context.getProperty(LOG_FILE));
    }
}
