package org.consultum.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts the framework and runs one application of the installation in this process; its result is the exit code.
 * <p>
 * The start script names the installation ({@code consultum.home}) and what to run ({@code consultum.mode}: {@code window} or
 * {@code cli}). Nothing is ever written into the installation, so it can be read-only, be moved and serve several users: the
 * framework's state lies in the user's cache (see {@link Workplace}).
 */
public final class Launcher {

    private static final int OUR_FAULT = 3;
    /** Starts without the user's plugins, as the environment variable CONSULTUM_SAFE=1 does. Known to the start scripts. */
    private static final String SAFE_START = "--safe-start";

    private Launcher() {
    }

    /**
     * @param arguments what the user typed; all of it reaches the application unchanged
     */
    public static void main(String[] arguments) {
        int code;
        try {
            Path home = Path.of(System.getProperty("consultum.home")).toRealPath();
            boolean window = "window".equals(System.getProperty("consultum.mode"));
            boolean safe = arguments.length > 0 && arguments[0].equals(SAFE_START);
            code = run(home, window, safe || "1".equals(System.getenv("CONSULTUM_SAFE")),
                    safe ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
        } catch (Exception | LinkageError problem) {
            complain(problem);
            code = OUR_FAULT;
        }
        System.exit(code);
    }

    private static int run(Path home, boolean window, boolean safe, String[] arguments) throws Exception {
        Path configuration = home.resolve("configuration");
        Path program = window ? configuration.resolve("org.eclipse.equinox.simpleconfigurator/bundles.info")
                : configuration.resolve("cli/bundles.info");
        System.setProperty("consultum.safe", Boolean.toString(safe));
        Bundles list = Bundles.of(program, UserPlugins.folder(System.getProperties(), System.getenv()), safe);
        Workplace workplace = Workplace.of(home, list.content(), System.getProperties(), System.getenv(), Instant.now());
        Path bundles = list.file(workplace.cache());
        try (FrameworkArea area = window ? FrameworkArea.ofWindow(workplace) : FrameworkArea.ofCommandLine(workplace)) {
            Map<String, String> settings = settings(home, configuration.resolve("config.ini"));
            settings.put("org.eclipse.equinox.simpleconfigurator.configUrl", bundles.toUri().toString());
            settings.put("osgi.configuration.area", area.path().toUri().toString());
            settings.put("osgi.configuration.area.readOnly", Boolean.toString(area.readOnly()));
            settings.put("osgi.instance.area", window ? workplace.windowData().toUri().toString() : "@none");
            settings.put("osgi.logfile", workplace.log().toString());
            if (!window) {
                settings.put("eclipse.application", "org.consultum.cli.application");
                // Libraries that log through SLF4J find nobody to log to here; standard error is for what the user is told.
                settings.put("slf4j.internal.verbosity", "ERROR");
            }
            EclipseStarter.setInitialProperties(settings);
            EclipseStarter.startup(new String[0], null);
            Object result;
            try {
                result = EclipseStarter.run(arguments);
            } finally {
                EclipseStarter.shutdown();
            }
            area.keep();
            return result instanceof Integer code ? code : 0;
        }
    }

    /** What the build wrote for any starter, with the places of this installation. */
    private static Map<String, String> settings(Path home, Path file) throws IOException {
        Properties written = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            written.load(in);
        }
        Map<String, String> settings = new HashMap<>();
        written.forEach((key, value) -> settings.put((String) key, (String) value));
        settings.put("osgi.install.area", home.toUri().toString());
        String framework = settings.get("osgi.framework").substring("file:".length());
        settings.put("osgi.framework", home.resolve(framework).toUri().toString());
        return settings;
    }

    private static void complain(Throwable problem) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        err.println("consultum: could not start: " + problem);
        String log = System.getProperty("osgi.logfile");
        if (log != null) {
            err.println("consultum: details may be in " + log);
        }
    }
}
