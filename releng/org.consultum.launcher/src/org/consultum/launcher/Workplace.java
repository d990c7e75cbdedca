package org.consultum.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where this user's processes of this installation keep things outside the installation.
 *
 * @param cache folder for what can be made again, private to the user; its name changes with the place of the installation, its
 *              bundles and the Java runtime, so no state of another one is ever read
 * @param windowData folder for what the window remembers: layout, preferences, its log
 * @param temporary whether the cache is a fresh temporary folder, to be deleted at the end
 */
record Workplace(Path cache, Path windowData, boolean temporary) {

    private static final String NAME = "consultum";

    /**
     * @param home the installation
     * @param bundles the list of bundles about to be started, as it is written
     */
    static Workplace of(Path home, byte[] bundles, Properties system, Map<String, String> environment, Instant now)
            throws IOException {
        Path user = Path.of(system.getProperty("user.home"));
        String os = system.getProperty("os.name");
        Path cacheRoot;
        Path dataRoot;
        if (os.startsWith("Windows")) {
            cacheRoot = folder(environment.get("LOCALAPPDATA"), user.resolve("AppData/Local")).resolve("Consultum/cache");
            dataRoot = folder(environment.get("APPDATA"), user.resolve("AppData/Roaming")).resolve("Consultum");
        } else if (os.startsWith("Mac")) {
            cacheRoot = user.resolve("Library/Caches/org.consultum");
            dataRoot = user.resolve("Library/Application Support/Consultum");
        } else {
            cacheRoot = folder(environment.get("XDG_CACHE_HOME"), user.resolve(".cache")).resolve(NAME);
            dataRoot = folder(environment.get("XDG_DATA_HOME"), user.resolve(".local/share")).resolve(NAME);
        }
        String data = system.getProperty("consultum.window.data");
        Path windowData = data != null ? Path.of(data).toAbsolutePath() : dataRoot.resolve("workbench");
        Path cache = cacheRoot.resolve(key(home, bundles, system));
        boolean first = !Files.isDirectory(cache);
        if (writable(cache)) {
            if (first) {
                Leftovers.tidy(cacheRoot, now);
            }
            Leftovers.used(cache, now);
            return new Workplace(cache, windowData, false);
        }
        Path fresh = Files.createTempDirectory(NAME);
        return new Workplace(fresh, writable(windowData) ? windowData : fresh.resolve("workbench"), true);
    }

    /** What to delete when the process ends. */
    Optional<Path> garbage() {
        return temporary ? Optional.of(cache) : Optional.empty();
    }

    Path log() {
        return cache.resolve("consultum.log");
    }

    static Path folder(String value, Path otherwise) {
        return value == null || value.isBlank() || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }

    private static boolean writable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false; // no home, or not ours: the caller takes a temporary folder instead
        }
    }

    private static String key(Path home, byte[] bundles, Properties system) throws IOException {
        long hash = 0xcbf29ce484222325L;
        hash = fnv1a(hash, home.toString().getBytes(StandardCharsets.UTF_8));
        hash = fnv1a(hash, bundles);
        hash = fnv1a(hash, Files.readAllBytes(home.resolve("configuration/build.id")));
        hash = fnv1a(hash, system.getProperty("java.home").getBytes(StandardCharsets.UTF_8));
        hash = fnv1a(hash, system.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        return String.format("%016x", hash);
    }

    /** FNV-1a, 64 bit: a digest of java.security would cost more time than all else here. */
    private static long fnv1a(long start, byte[] bytes) {
        long hash = start;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
