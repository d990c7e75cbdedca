package org.consultum.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consultum.model.Element;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportFile;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.eclipse.emf.ecore.EClass;

/**
 * Lets one importer extract files that stand in the test.
 *
 * <pre>{@code
 * var result = ImportTrial.of(new NamesImporter()).file("names.txt", "A. Berg\nB. Tal\n").extract();
 * assertEquals(2, result.elements(Person.class).size());
 * }</pre>
 *
 * @since 0.1
 */
public final class ImportTrial {

    private final Importer importer;
    private final Map<String, byte[]> files = new TreeMap<>();

    private ImportTrial(Importer importer) {
        this.importer = Objects.requireNonNull(importer);
    }

    /** A source without files. */
    public static ImportTrial of(Importer importer) {
        return new ImportTrial(importer);
    }

    /** Adds a file of UTF-8 text. */
    public ImportTrial file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file. */
    public ImportTrial file(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    /**
     * How well the source fits the format.
     *
     * @throws IOException when the importer cannot read it
     */
    public Importer.Match sniff() throws IOException {
        return importer.sniff(new Source(files));
    }

    /**
     * Extracts everything.
     *
     * @throws IOException when the importer cannot read the source
     */
    public Result extract() throws IOException {
        var result = new Result(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        importer.extract(new Source(files), new Sink(result));
        return result;
    }

    /**
     * What came out.
     *
     * @param extracted what was extracted, in its order
     * @param notices what was noticed, in its order
     * @param fates how many values of the source met which fate
     */
    public record Result(List<Extracted> extracted, List<ImportNotice> notices, Map<Fate, Long> fates) {

        /** The extracted elements of a class. */
        public <T extends Element> List<T> elements(Class<T> type) {
            return extracted.stream().map(Extracted::element).filter(type::isInstance).map(type::cast).toList();
        }
    }

    private record Source(Map<String, byte[]> contents) implements ImportSource {

        @Override
        public String name() {
            return "trial";
        }

        @Override
        public List<ImportFile> files() {
            return contents.entrySet().stream().<ImportFile>map(entry -> new File(entry.getKey(), entry.getValue())).toList();
        }
    }

    private record File(String path, byte[] content) implements ImportFile {

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    private record Sink(Result result) implements ImportSink {

        @Override
        public void add(Extracted extracted) {
            result.extracted.add(extracted);
        }

        @Override
        public void withdrawn(EClass type, String source, Origin origin) {
            // a trial has no register that could still hold it
        }

        @Override
        public void account(String kind, String property, Fate fate, long count, String sample) {
            result.fates.merge(fate, count, Long::sum);
        }

        @Override
        public void notice(ImportNotice notice) {
            result.notices.add(notice);
        }

        @Override
        public Set<EClass> known(String source) {
            return Set.of();
        }

        @Override
        public Optional<ZoneId> zone() {
            return Optional.empty();
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }
    }
}
