package org.consultum.interchange.internal.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.internal.source.SingleFileSource.PlainFile;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;

/**
 * A folder with everything below it, without links, devices and pipes.
 *
 * @param name name of the folder
 * @param files its files in order
 * @param leftOut what is not among them
 */
public record FolderSource(String name, List<ImportFile> files, List<ImportNotice> leftOut) implements OpenSource {

    /**
     * Lists a folder.
     *
     * @param root an absolute path without links
     */
    public static FolderSource open(Path root, String name, ImportLimits limits) throws IOException {
        var shelf = new Shelf(name, limits);
        var budget = new Budget(name, limits);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(root)) {
                    return FileVisitResult.CONTINUE;
                }
                shelf.count();
                if (root.relativize(folder).getNameCount() > limits.depth()) {
                    shelf.leaveOut(path(root, folder), "entry.deep", limits.depth());
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                shelf.count();
                String path = path(root, file);
                if (attributes.isSymbolicLink()) {
                    shelf.leaveOut(path, "entry.link");
                } else if (!attributes.isRegularFile()) {
                    shelf.leaveOut(path, "entry.special");
                } else if (shelf.accepts(path)) {
                    shelf.offer(new PlainFile(file, path, attributes.size(), budget));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
                shelf.count();
                shelf.leaveOut(path(root, file), "entry.unreadable", String.valueOf(problem.getMessage()));
                return FileVisitResult.CONTINUE;
            }
        });
        return new FolderSource(name, shelf.files(), shelf.leftOut());
    }

    private static String path(Path root, Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false).map(Path::toString).collect(Collectors.joining("/"));
    }

    @Override
    public void close() {
        // files are opened one by one
    }
}
