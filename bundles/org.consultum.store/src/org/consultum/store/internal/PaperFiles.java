package org.consultum.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.consultum.store.Disk;
import org.consultum.store.internal.codec.FileDigest;

/** Contents of papers, each in a file named after its digest and never written again. Thread-safe. */
final class PaperFiles {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_EXTENSION = 10;
    private static final int BUFFER = 1 << 16;

    private final RegisterFolder folder;
    private final Disk disk;
    private final AtomicLong numbers = new AtomicLong();

    PaperFiles(RegisterFolder folder) {
        this.folder = folder;
        this.disk = folder.disk();
    }

    String keep(InputStream content, String extension) throws IOException {
        var flushed = new TreeSet<Path>();
        folder.createFolders(Transactions.WORK, flushed);
        Path temporary = folder.resolve(Transactions.WORK + "/paper" + numbers.incrementAndGet());
        String sha256 = copy(content, temporary);
        if (find(sha256).isPresent()) {
            disk.delete(temporary);
            return sha256;
        }
        String place = Layout.PAPERS + "/" + sha256.substring(0, 2);
        folder.createFolders(place + "/", flushed);
        disk.rename(temporary, folder.resolve(place + "/" + sha256 + suffix(extension)));
        flushed.add(folder.resolve(place));
        for (Path each : flushed) {
            disk.flushFolder(each);
        }
        return sha256;
    }

    private String copy(InputStream content, Path temporary) throws IOException {
        MessageDigest digest = FileDigest.sha256();
        try (Disk.NewFile file = disk.create(temporary)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                file.write(buffer, 0, read);
            }
            file.flush();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Letters and digits of an extension, at most ten, with a dot before; nothing if none are left. */
    private static String suffix(String extension) {
        String plain = extension.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.isEmpty() ? "" : "." + plain.substring(0, Math.min(plain.length(), LONGEST_EXTENSION));
    }

    Optional<Path> find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        String place = Layout.PAPERS + "/" + sha256.substring(0, 2);
        try {
            for (String name : folder.list(place)) {
                Path file = folder.resolve(place + "/" + name);
                if (name.startsWith(sha256) && disk.kind(file) == Disk.Kind.FILE) {
                    return Optional.of(file);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
