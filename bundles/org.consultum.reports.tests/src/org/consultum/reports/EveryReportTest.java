package org.consultum.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.spi.report.ReportParameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every report of the catalogue")
class EveryReportTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "ja", "vi");

    @TempDir
    Path folder;
    private SampleReports sample;

    @BeforeEach
    void open() throws IOException {
        sample = SampleReports.ofSample(folder);
    }

    @Test
    @DisplayName("stands under a category, with a name, a sentence and formats there are")
    void catalogue() {
        List<String> formats = sample.reports().formats().stream().map(format -> format.format()).toList();

        assertEquals(List.of(), sample.reports().faults());
        for (ReportEntry report : sample.reports().all()) {
            assertFalse(report.label().startsWith("%"), report.id() + " has a name");
            assertTrue(report.description().endsWith("."), report.id() + " is described in a sentence");
            assertFalse(report.category().label().startsWith("%"), report.id() + " stands under a category");
            assertTrue(formats.containsAll(report.formats()), report.id() + " is written in formats there are");
        }
    }

    @Test
    @DisplayName("has words for its choices in every language")
    void choices() {
        for (ReportEntry report : sample.reports().all()) {
            for (String language : LANGUAGES) {
                var words = sample.reports().words(report.id(), language, List.of());
                for (ReportParameter parameter : sample.reports().parameters(report.id())) {
                    assertTrue(words.find("param." + parameter.id()).isPresent(), report.id() + " names " + parameter.id());
                    parameter.choices().forEach(choice -> assertTrue(
                        words.find("param." + parameter.id() + "." + choice).isPresent(), report.id() + " names " + choice));
                }
            }
        }
    }

    @Test
    @DisplayName("is written in each of its formats")
    void formats() throws IOException {
        for (ReportEntry report : sample.reports().all()) {
            for (String format : report.formats()) {
                Path file = sample.make(report.id(), format, SampleValues.of(sample, report.id()), "en");
                assertTrue(Files.size(file) > 40, report.id() + " as " + format);
            }
        }
    }

    @Test
    @DisplayName("says the same twice, byte for byte")
    void same() throws IOException {
        for (ReportEntry report : sample.reports().all()) {
            String format = report.formats().getLast();
            Map<String, String> values = SampleValues.of(sample, report.id());
            byte[] once = Files.readAllBytes(sample.make(report.id(), format, values, "en"));
            assertEquals(-1, Files.mismatch(write(once), sample.make(report.id(), format, values, "en")), report.id() + " as " + format);
        }
    }

    @Test
    @DisplayName("leaves nothing behind but its file")
    void clean() throws IOException {
        for (ReportEntry report : sample.reports().all()) {
            String language = "pack-supplement".equals(report.id()) ? "en" : "ja"; // a supplement is in the language of its pack
            sample.make(report.id(), report.formats().getFirst(), SampleValues.of(sample, report.id()), language);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.filter(file -> file.getFileName().toString().startsWith(".")).toList());
        }
    }

    private Path write(byte[] content) throws IOException {
        return Files.write(folder.resolve("once"), content);
    }
}
