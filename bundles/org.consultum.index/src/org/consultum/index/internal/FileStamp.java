package org.consultum.index.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.consultum.store.DetachedFiles;

/**
 * What tells that a file has not changed since it was read.
 *
 * @param size size in bytes
 * @param modified time of the last change in nanoseconds since 1970
 */
record FileStamp(long size, long modified) {

    /** Folders in which files of a register lie; no others are looked into. */
    private static final Pattern FOLDERS = Pattern.compile("|sections|committees|committees/[^/]+|committees/[^/]+/meetings");

    /** All files of a register that stand in its folder, by their paths with slashes. Links are not followed. */
    static NavigableMap<String, FileStamp> all(Path folder) throws IOException {
        var found = new TreeMap<String, FileStamp>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return FOLDERS.matcher(path(folder, directory)).matches() ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = path(folder, file);
                if (attributes.isRegularFile() && DetachedFiles.isFile(path)) {
                    found.put(path, of(attributes));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(folder)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** The stamp of one file; empty when it is not there. */
    static Optional<FileStamp> of(Path folder, String path) throws IOException {
        try {
            var attributes = Files.readAttributes(folder.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? Optional.of(of(attributes)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
