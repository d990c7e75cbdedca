package org.consultum.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.consultum.spi.Progress;

/** Unpacks a zip into a folder and nowhere else, up to limits. */
final class SafeZip {

    private SafeZip() {
    }

    static void unpack(Path zip, Path folder, Limits limits, Progress progress) throws IOException {
        long left = limits.bytes();
        int files = 0;
        try (var file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
                progress.check();
                ZipEntry entry = entries.nextElement();
                Path target = target(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                if (++files > limits.files()) {
                    throw new IOException(Texts.of("limit.files", limits.files()));
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = new Bounded(file.getInputStream(entry), left)) {
                    left -= Files.copy(in, target);
                }
            }
        }
    }

    private static Path target(Path folder, String name) throws IOException {
        try {
            Path target = folder.resolve(name.replace('\\', '/')).normalize();
            if (!target.startsWith(folder) || name.startsWith("/") || name.indexOf(':') >= 0) {
                throw new IOException(Texts.of("zip.escapes", name));
            }
            return target;
        } catch (InvalidPathException e) {
            throw new IOException(Texts.of("zip.escapes", name), e);
        }
    }
}
