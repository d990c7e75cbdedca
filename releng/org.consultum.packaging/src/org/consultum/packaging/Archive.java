package org.consultum.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Packs a folder so that equal content gives equal bytes: sorted, one date, no owner, modes from who may execute. */
final class Archive {

    /** Every entry's date. The time of a commit would say more, but the content says which commit it is. */
    static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Archive() {
    }

    /** Packs {@code image} under its own name into {@code archive}, whose ending says how. */
    static Path write(Path image, Path archive) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(image)) {
            files = found.sorted(Comparator.comparing(path -> name(image, path))).toList();
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            if (archive.toString().endsWith(".zip")) {
                zip(image, files, out);
            } else {
                tar(image, files, out);
            }
        }
        return archive;
    }

    private static void tar(Path image, List<Path> files, OutputStream out) throws IOException {
        var parameters = new GzipParameters();
        parameters.setModificationInstant(Instant.EPOCH);
        parameters.setCompressionLevel(Deflater.DEFAULT_COMPRESSION);
        try (var tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, parameters), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path file : files) {
                TarArchiveEntry entry;
                if (Files.isSymbolicLink(file)) {
                    entry = new TarArchiveEntry(name(image, file), TarConstants.LF_SYMLINK);
                    entry.setLinkName(Files.readSymbolicLink(file).toString());
                } else {
                    entry = new TarArchiveEntry(name(image, file));
                    entry.setMode(mode(file));
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        entry.setSize(Files.size(file));
                    }
                }
                entry.setModTime(DATE.toInstant(ZoneOffset.UTC).toEpochMilli());
                entry.setIds(0, 0);
                entry.setNames("root", "root");
                tar.putArchiveEntry(entry);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.copy(file, tar);
                }
                tar.closeArchiveEntry();
            }
        }
    }

    private static void zip(Path image, List<Path> files, OutputStream out) throws IOException {
        try (var zip = new ZipArchiveOutputStream(out)) {
            for (Path file : files) {
                var entry = new ZipArchiveEntry(name(image, file));
                // a zip has local times: this way it says the same wherever it is made
                entry.setTime(DATE.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
                entry.setUnixMode(mode(file));
                zip.putArchiveEntry(entry);
                if (Files.isRegularFile(file)) {
                    Files.copy(file, zip);
                }
                zip.closeArchiveEntry();
            }
        }
    }

    private static String name(Path image, Path path) {
        String name = image.getParent().relativize(path).toString().replace('\\', '/');
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? name + "/" : name;
    }

    private static int mode(Path file) {
        boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        return (folder ? 040000 : 0100000) | (folder || Files.isExecutable(file) ? 0755 : 0644);
    }
}
