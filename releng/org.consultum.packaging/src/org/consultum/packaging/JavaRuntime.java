package org.consultum.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Java runtime the product carries, linked from the JDK that builds. JDK 24 and later can link from their own run-time image, so
 * a {@code jmods} folder is not needed.
 */
final class JavaRuntime {

    /**
     * What the bundles use: {@code jdeps} over all of them, and what it cannot see (charsets and zip files by provider, locale data,
     * management for Lucene, the debugger's agent for authors of plugins, the compiler-free rest of {@code java.se} that libraries touch optionally is left out).
     */
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.instrument", "java.logging",
            "java.management", "java.naming", "java.net.http", "java.prefs", "java.scripting", "java.sql", "java.xml", "java.xml.crypto",
            "jdk.charsets", "jdk.crypto.ec", "jdk.jdwp.agent", "jdk.localedata", "jdk.management", "jdk.unsupported",
            "jdk.xml.dom", "jdk.zipfs");

    private JavaRuntime() {
    }

    /** Links the runtime unless {@code folder} has the one of this JDK and these modules already. */
    static Path link(Path folder) throws IOException, InterruptedException {
        Path mark = folder.resolveSibling(folder.getFileName() + ".made");
        String wanted = System.getProperty("java.home") + " " + System.getProperty("java.vm.version") + " " + MODULES;
        if (Files.isDirectory(folder) && Files.exists(mark) && Files.readString(mark).equals(wanted)) {
            return folder;
        }
        Folders.delete(folder);
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        Process process = new ProcessBuilder(jlink.toString(), "--add-modules", String.join(",", MODULES), "--strip-debug",
                "--no-header-files", "--no-man-pages", "--generate-cds-archive", "--output", folder.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jlink failed: " + said);
        }
        // only for heaps of more than 32 GB
        Files.deleteIfExists(folder.resolve("lib/server/classes_nocoops.jsa"));
        Files.writeString(mark, wanted);
        return folder;
    }
}
