package org.consultum.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;

/**
 * A source of which somebody says what it holds. It says so with the name of a folder in front of its own name and those of its files.
 *
 * @param source the source; closed with this one
 * @param type what it holds, such as {@code procurement.ProcurementCase}
 */
public record TypedSource(OpenSource source, String type) implements OpenSource {

    public TypedSource {
        Objects.requireNonNull(source);
        Objects.requireNonNull(type);
    }

    @Override
    public String name() {
        return type + "/" + source.name();
    }

    @Override
    public List<ImportFile> files() {
        // What is inside a workbook keeps its place: it is found by it.
        boolean parts = source.files().stream().anyMatch(file -> file.path().startsWith("xl/"));
        return parts ? source.files() : source.files().stream().<ImportFile>map(file -> new Typed(file, type + "/" + file.path())).toList();
    }

    private record Typed(ImportFile file, String path) implements ImportFile {

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() throws IOException {
            return file.open();
        }
    }

    @Override
    public List<ImportNotice> leftOut() {
        return source.leftOut();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
