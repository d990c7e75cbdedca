package org.consultum.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where the user's plugins lie: the same rule as in {@code PluginHome} of org.consultum.plugins, which is not loaded here. */
final class UserPlugins {

    private UserPlugins() {
    }

    static Path folder(Properties system, Map<String, String> environment) {
        String named = system.getProperty("consultum.plugins", environment.getOrDefault("CONSULTUM_PLUGINS", ""));
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        Path user = Path.of(system.getProperty("user.home"));
        String os = system.getProperty("os.name");
        if (os.startsWith("Windows")) {
            return Workplace.folder(environment.get("APPDATA"), user.resolve("AppData/Roaming")).resolve("Consultum/plugins");
        }
        if (os.startsWith("Mac")) {
            return user.resolve("Library/Application Support/Consultum/plugins");
        }
        return Workplace.folder(environment.get("XDG_DATA_HOME"), user.resolve(".local/share")).resolve("consultum/plugins");
    }
}
