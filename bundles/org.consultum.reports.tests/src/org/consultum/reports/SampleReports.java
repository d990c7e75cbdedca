package org.consultum.reports;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.reporting.catalogue.StandaloneReports;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.consultum.spi.Progress;

/**
 * The shipped reports over a register, made as the product makes them: through {@code plugin.xml}, templates and renderers.
 *
 * @param reports the catalogue
 * @param source what they are made of
 * @param folder where files go
 */
public record SampleReports(Reports reports, ReportSource source, Path folder) {

    /** The DICAS sample. */
    public static SampleReports ofSample(Path folder) throws IOException {
        return of(DicasSample.create(), folder);
    }

    /** A register in memory. */
    public static SampleReports of(Register register, Path folder) throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        for (SamplePaper paper : DicasSample.papers()) {
            try (InputStream in = paper.open()) {
                Files.copy(in, papers.resolve(paper.sha256()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var plugins = new LinkedHashMap<Path, ClassLoader>();
        plugins.put(Path.of("..", "org.consultum.reporting"), StandaloneReports.renderers());
        plugins.put(Path.of("..", "org.consultum.reports"), SampleReports.class.getClassLoader());
        return new SampleReports(StandaloneReports.of(plugins), new ReportSource(register,
            digest -> Optional.of(papers.resolve(digest)).filter(Files::exists), id -> find(register, id), new Direct(),
            List.of(folder.resolve("templates")), Optional.empty()), folder);
    }

    /** Makes a file of a report; fails when that does not work. */
    public Path make(String report, String format, Map<String, String> values, String language) {
        Path out = folder.resolve(report + "-" + language + "." + format);
        ReportOutcome outcome = write(report, format, values, language, out);
        return switch (outcome) {
            case ReportOutcome.Written written -> written.file();
            case ReportOutcome.Cancelled cancelled -> fail("Nobody cancelled " + report);
            case ReportOutcome.Failed failed -> fail(report + " as " + format + ": " + failed.message() + " " + failed.remedy());
            case ReportOutcome.TemplateWrong wrong -> fail(report + ": " + wrong.problem());
        };
    }

    /** Makes a file of a report, or does not. */
    public ReportOutcome write(String report, String format, Map<String, String> values, String language, Path out) {
        return reports.write(new ReportOrder(report, format, source, values, Optional.of(language), today(), "en"), out, Progress.NONE);
    }

    /** The day the sample is written for. */
    public static LocalDate today() {
        return DicasSample.REFERENCE_DATE;
    }

    private static Optional<Element> find(Register register, String id) {
        for (var contents = register.eAllContents(); contents.hasNext();) {
            if (contents.next() instanceof Element element && id.equals(element.getId())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private record Direct() implements ReportSource.Reader {
        @Override
        public <T> T read(Supplier<T> what) {
            return what.get();
        }
    }
}
