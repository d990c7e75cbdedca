package org.consultum.index.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where this system keeps what can be made again. */
final class UserCache {

    private UserCache() {
    }

    static Path folder() {
        return folder(System.getProperties(), System.getenv());
    }

    /** The cache folder of the product: by the conventions of Windows, of macOS, and of freedesktop.org elsewhere. */
    static Path folder(Properties system, Map<String, String> environment) {
        String name = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Consultum");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("org.consultum");
        }
        String cache = environment.get("XDG_CACHE_HOME");
        return (cache == null || !cache.startsWith("/") ? home.resolve(".cache") : Path.of(cache)).resolve("consultum");
    }
}
