package org.consultum.interchange.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.internal.Messages;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportRefusedException;

/** A zip archive. Nothing is ever unpacked to disk. */
public final class ZipSource implements OpenSource {

    private final String name;
    private final ZipFile zip;
    private final List<ImportFile> files;
    private final List<ImportNotice> leftOut;

    private ZipSource(String name, ZipFile zip, Shelf shelf) {
        this.name = name;
        this.zip = zip;
        this.files = shelf.files();
        this.leftOut = shelf.leftOut();
    }

    /**
     * Opens an archive.
     *
     * @param file an absolute path without links
     */
    public static ZipSource open(Path file, String name, ImportLimits limits) throws IOException {
        var shelf = new Shelf(name, limits);
        ZipFile zip = null;
        try {
            ZipDirectory directory = ZipDirectory.read(file, limits.entries());
            if (directory.entries() > limits.entries()) {
                throw shelf.tooMany();
            }
            if (!directory.encrypted().isEmpty()) {
                throw new ImportRefusedException(Shelf.shown(directory.encrypted().stream().sorted().findFirst().orElse(name)),
                    Messages.of("entry.encrypted"), Messages.of("entry.encrypted.remedy"), true);
            }
            zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, directory.names());
            var budget = new Budget(name, limits);
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                shelf.count();
                String path = entry.getName();
                if (directory.links().contains(path)) {
                    shelf.leaveOut(path, "entry.link");
                } else if (!entry.isDirectory() && shelf.accepts(path)) {
                    if (path.chars().filter(c -> c == '/').count() > limits.depth()) {
                        shelf.leaveOut(path, "entry.deep", limits.depth());
                    } else {
                        shelf.offer(new PackedFile(zip, entry, path, budget));
                    }
                }
            }
            return new ZipSource(name, zip, shelf);
        } catch (ZipException | IllegalArgumentException damaged) {
            close(zip);
            var refused = new ImportRefusedException(name, Messages.of("source.zipDamaged", String.valueOf(damaged.getMessage())),
                Messages.of("source.zipDamaged.remedy"), true);
            refused.initCause(damaged);
            throw refused;
        } catch (IOException | RuntimeException failed) {
            close(zip);
            throw failed;
        }
    }

    private static void close(ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ImportFile> files() {
        return files;
    }

    @Override
    public List<ImportNotice> leftOut() {
        return leftOut;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record PackedFile(ZipFile zip, ZipEntry entry, String path, Budget budget) implements ImportFile {

        @Override
        public long size() {
            return entry.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            budget.announce(path, size());
            try {
                return budget.watch(path, Math.max(0, entry.getCompressedSize()), zip.getInputStream(entry));
            } catch (ZipException damaged) {
                var refused = new ImportRefusedException(path, Messages.of("source.zipDamaged", String.valueOf(damaged.getMessage())),
                    Messages.of("source.zipDamaged.remedy"), false);
                refused.initCause(damaged);
                throw refused;
            }
        }
    }
}
