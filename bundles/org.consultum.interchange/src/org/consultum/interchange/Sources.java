package org.consultum.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.consultum.interchange.internal.Messages;
import org.consultum.interchange.internal.source.FolderSource;
import org.consultum.interchange.internal.source.SingleFileSource;
import org.consultum.interchange.internal.source.ZipSource;
import org.consultum.spi.importer.ImportRefusedException;

/** Opens what a user wants to import: a folder, a file or a zip archive. */
public final class Sources {

    private final ImportLimits limits;

    public Sources(ImportLimits limits) {
        this.limits = Objects.requireNonNull(limits);
    }

    /**
     * Opens a source. Links below it are not followed; the path itself may be one.
     *
     * @throws ImportRefusedException when there is nothing that can be read, or it exceeds the limits
     */
    public OpenSource open(Path path) throws IOException {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        Path real;
        try {
            real = path.toRealPath();
        } catch (NoSuchFileException missing) {
            throw refused(name, "source.missing", missing, path);
        } catch (IOException unreadable) {
            throw refused(name, "source.unreadable", unreadable, path);
        }
        try {
            if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
                return FolderSource.open(real, name, limits);
            }
            if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(name, "source.notAFile", null, path);
            }
            return isZip(real) ? ZipSource.open(real, name, limits) : new SingleFileSource(real, name, limits);
        } catch (ImportRefusedException refused) {
            throw refused;
        } catch (IOException unreadable) {
            throw refused(name, "source.unreadable", unreadable, path);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] head = in.readNBytes(4);
            return Arrays.equals(head, new byte[] {'P', 'K', 3, 4}) || Arrays.equals(head, new byte[] {'P', 'K', 5, 6});
        }
    }

    private static ImportRefusedException refused(String name, String key, IOException cause, Path path) {
        String reason = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
        var refused = new ImportRefusedException(name, Messages.of(key, path, reason), Messages.of(key + ".remedy"), true);
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
