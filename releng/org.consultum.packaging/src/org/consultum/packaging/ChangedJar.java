package org.consultum.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Jars of the image that differ a little from those of the build. */
final class ChangedJar {

    private ChangedJar() {
    }

    /**
     * Takes a jar's signature away. The Java runtime does not archive classes of signed jars, which costs a third of the command
     * line's start; in the p2 repository the jar stays as it was published.
     */
    static void withoutSignature(Path jar) throws IOException {
        change(jar, manifest -> manifest.getEntries().clear()); // digests of files, nothing else is said there
    }

    /** Names the jar that {@code java -jar} needs beside this one. */
    static void withClassPath(Path jar, String classPath) throws IOException {
        change(jar, manifest -> manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath));
    }

    private static void change(Path jar, Consumer<Manifest> edit) throws IOException {
        Path made = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile from = new JarFile(jar.toFile(), false); OutputStream to = Files.newOutputStream(made)) {
            Manifest manifest = new Manifest(from.getManifest());
            edit.accept(manifest);
            try (JarOutputStream out = new JarOutputStream(to)) {
                var first = new ZipEntry(JarFile.MANIFEST_NAME);
                first.setTimeLocal(Archive.DATE);
                out.putNextEntry(first);
                manifest.write(out);
                out.closeEntry();
                for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements();) {
                    copy(from, entries.nextElement(), out);
                }
            }
        }
        Files.move(made, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(JarFile from, JarEntry entry, JarOutputStream out) throws IOException {
        String name = entry.getName();
        if (name.equals(JarFile.MANIFEST_NAME) || isSignature(name.toUpperCase(Locale.ROOT))) {
            return;
        }
        var copy = new ZipEntry(name);
        copy.setTimeLocal(Archive.DATE);
        out.putNextEntry(copy);
        try (var in = from.getInputStream(entry)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }

    private static boolean isSignature(String name) {
        return name.startsWith("META-INF/") && name.indexOf('/', 9) < 0
                && (name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC"));
    }
}
