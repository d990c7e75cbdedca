package org.consultum.plugins;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The folder of the user that plugins live in.
 *
 * @param folder absolute; it need not exist
 * @since 0.1
 */
public record PluginHome(Path folder) {

    /** System property that names another folder. */
    public static final String PROPERTY = "consultum.plugins";
    /** Environment variable that names another folder. */
    public static final String VARIABLE = "CONSULTUM_PLUGINS";

    public PluginHome {
        Objects.requireNonNull(folder);
    }

    /**
     * The folder for a user: what the property names, or the variable, or the usual place of the operating system.
     *
     * <p>The launcher knows the same rule and shares no code with it; a test of the packaged product compares both.
     */
    public static PluginHome of(Properties system, Map<String, String> environment) {
        String named = system.getProperty(PROPERTY, environment.getOrDefault(VARIABLE, ""));
        if (!named.isBlank()) {
            return new PluginHome(Path.of(named).toAbsolutePath().normalize());
        }
        Path user = Path.of(system.getProperty("user.home"));
        String os = system.getProperty("os.name");
        if (os.startsWith("Windows")) {
            return new PluginHome(folder(environment.get("APPDATA"), user.resolve("AppData/Roaming")).resolve("Consultum/plugins"));
        }
        if (os.startsWith("Mac")) {
            return new PluginHome(user.resolve("Library/Application Support/Consultum/plugins"));
        }
        return new PluginHome(folder(environment.get("XDG_DATA_HOME"), user.resolve(".local/share")).resolve("consultum/plugins"));
    }

    private static Path folder(String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}
