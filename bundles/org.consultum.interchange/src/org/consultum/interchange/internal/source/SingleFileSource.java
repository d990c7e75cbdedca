package org.consultum.interchange.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.OpenSource;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;

/** A single file. */
public final class SingleFileSource implements OpenSource {

    private final String name;
    private final ImportFile file;

    /**
     * A source of one file.
     *
     * @param path an absolute path without links
     */
    public SingleFileSource(Path path, String name, ImportLimits limits) throws IOException {
        this.name = name;
        this.file = new PlainFile(path, Shelf.shown(name), Files.size(path), new Budget(name, limits));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ImportFile> files() {
        return List.of(file);
    }

    @Override
    public List<ImportNotice> leftOut() {
        return List.of();
    }

    @Override
    public void close() {
        // files are opened one by one
    }

    /**
     * A file of the file system.
     *
     * @param location where it is
     * @param path its path in the source
     * @param size announced size in bytes
     * @param budget counts what is read
     */
    record PlainFile(Path location, String path, long size, Budget budget) implements ImportFile {

        @Override
        public InputStream open() throws IOException {
            budget.announce(path, size);
            return budget.watch(path, -1, Files.newInputStream(location, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
