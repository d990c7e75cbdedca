package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Register;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.consultum.spi.Progress;

/** Sites for tests: of the sample, or of any register. */
final class SampleSite {

    static final LocalDate DAY = DicasSample.REFERENCE_DATE;

    private SampleSite() {
    }

    /** The papers of the sample as files, by their digests. */
    static Function<String, Optional<Path>> papers(Path folder) {
        Map<String, Path> files = new HashMap<>();
        for (SamplePaper paper : DicasSample.papers()) {
            Path file = folder.resolve(paper.sha256());
            try (InputStream in = paper.open()) {
                if (!Files.exists(file)) {
                    Files.copy(in, file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(paper.sha256(), file);
        }
        return digest -> Optional.ofNullable(files.get(digest));
    }

    static Publication publication(Register register, Function<String, Optional<Path>> papers, Path out, String language) {
        return publication(register, papers, out, language, Publication.NOWHERE);
    }

    static Publication publication(Register register, Function<String, Optional<Path>> papers, Path out, String language, URI base) {
        MarkingScheme scheme = MarkingSchemes.shipped().of(register);
        ReleasedRegister released = ReleasedRegister.of(register, Recipients.named(register, scheme, Recipients.PUBLIC).orElseThrow(),
            scheme, papers).orElseThrow();
        return new Publication(released, papers, out, base, language, DAY, "0.1.0");
    }

    static PublicationResult.Written write(Register register, Path out, String language, Path scratch) {
        Publication publication = publication(register, papers(scratch), out, language);
        return assertInstanceOf(PublicationResult.Written.class, new Publisher().write(publication, Progress.NONE));
    }

    /** Every file of a folder by its path, with its content. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        var all = new TreeMap<String, byte[]>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return all;
    }

    /** The pages of a folder by their paths. */
    static Map<String, String> pages(Path folder) throws IOException {
        var pages = new TreeMap<String, String>();
        files(folder).forEach((path, content) -> {
            if (path.endsWith(".html")) {
                pages.put(path, new String(content, StandardCharsets.UTF_8));
            }
        });
        return pages;
    }
}
