package org.consultum.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/** What earlier installations and killed processes left in the cache. */
final class Leftovers {

    /** Longer than anybody leaves an installation he uses without starting it, or a window open. */
    private static final Duration FORGOTTEN = Duration.ofDays(90);

    private Leftovers() {
    }

    /** Deletes the folders in {@code root} that nobody has used for a long time. What cannot be deleted stays: it does no harm. */
    static void tidy(Path root, Instant now) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                try {
                    if (Files.getLastModifiedTime(folder).toInstant().plus(FORGOTTEN).isBefore(now)) {
                        delete(folder);
                    }
                } catch (IOException e) {
                    continue; // another process was first, or it is in use
                }
            }
        }
    }

    /** Marks a folder as used. */
    static void used(Path folder, Instant now) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(now));
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
