package org.consultum.engagement.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.intake.Place;
import org.consultum.engagement.internal.Messages;
import org.consultum.engagement.internal.Plain;
import org.consultum.spi.Progress;

/** Reads the mails and documents of a folder, or a single one of them. Links are not followed. */
final class FolderReader {

    private final IntakeLimits limits;
    private final MailReader mails;
    private final DocumentText documents;

    FolderReader(IntakeLimits limits, MailReader mails, DocumentText documents) {
        this.limits = limits;
        this.mails = mails;
        this.documents = documents;
    }

    /** Reads a folder with what is below it, in the order of the names; or one file. */
    void read(Path source, Reading reading, Progress progress) throws IOException {
        List<Path> files = Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS) ? files(source, reading, progress) : List.of(source);
        progress.begin(files.size());
        long total = 0;
        for (Path file : files) {
            progress.check();
            String name = source.equals(file) ? file.getFileName().toString() : source.relativize(file).toString().replace('\\', '/');
            String shown = Plain.line(name, 400);
            progress.subtask(shown);
            long size = Files.size(file);
            total += size;
            if (size > limits.fileBytes()) {
                reading.refuse(Place.of(shown), "file.tooLarge");
            } else if (total > limits.totalBytes()) {
                reading.refuse(Place.of(shown), "folder.tooLarge");
                return;
            } else {
                file(file, name, shown, reading);
            }
            progress.worked(1);
        }
    }

    private void file(Path file, String key, String shown, Reading reading) {
        try {
            String ending = FileNames.ending(shown);
            if (ending.equals("eml")) {
                mails.read(shown, bytes(file), () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), reading);
            } else if (DocumentText.reads(file)) {
                document(file, key, shown, reading);
            } else {
                reading.refuse(Place.of(shown), switch (ending) {
                    case "msg" -> "file.outlook";
                    case "csv" -> "file.table";
                    default -> "file.unknown";
                });
            }
        } catch (IOException unreadable) {
            reading.refuse(Place.of(shown), "file.unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private void document(Path file, String key, String shown, Reading reading) throws IOException {
        byte[] bytes = bytes(file);
        String name = FileNames.clean(shown, "document");
        String text = "";
        try {
            text = Plain.lines(documents.of(name, bytes), limits.textLength());
        } catch (IOException without) {
            reading.refuse(Place.of(shown), "document.noText", String.valueOf(without.getMessage()));
        }
        if (bytes.length == 0) {
            return;
        }
        var attached = new Incoming.Attached(name, FileNames.mediaType(name), bytes.length, Digests.sha256(bytes),
            () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
        reading.submissions.add(new Incoming("document", "file " + key, Place.of(shown), "", "", "", FileNames.stem(name), text,
            Optional.empty(), Optional.empty(), false, List.of(), List.of(attached)));
    }

    private byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1));
            if (bytes.length > limits.fileBytes()) {
                throw new IOException(Messages.text("file.tooLarge"));
            }
            return bytes;
        }
    }

    private List<Path> files(Path folder, Reading reading, Progress progress) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                progress.check();
                if (!dir.equals(folder) && isNoise(dir)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (folder.relativize(dir).getNameCount() > limits.depth() && !dir.equals(folder)) {
                    reading.refuse(Place.of(shown(dir)), "folder.tooDeep");
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isSymbolicLink()) {
                    reading.refuse(Place.of(shown(file)), "file.link");
                } else if (attributes.isRegularFile() && !isNoise(file)) {
                    files.add(file);
                }
                if (files.size() > limits.files()) {
                    files.removeLast();
                    reading.refuse(Place.of(Plain.line(String.valueOf(folder.getFileName()), 400)), "folder.tooManyFiles", limits.files());
                    return FileVisitResult.TERMINATE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
                reading.refuse(Place.of(shown(file)), "file.unreadable", String.valueOf(failed.getMessage()));
                return FileVisitResult.CONTINUE;
            }

            private String shown(Path path) {
                return Plain.line(folder.relativize(path).toString().replace('\\', '/'), 400);
            }
        });
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    /** What systems and programs leave in folders. */
    private static boolean isNoise(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || name.equals("thumbs.db") || name.equals("desktop.ini")
            || name.equals("__macosx");
    }
}
