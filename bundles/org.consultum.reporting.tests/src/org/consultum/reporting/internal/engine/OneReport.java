package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.consultum.marking.MarkingSchemes;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.FormatEntry.Needs;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.spi.Progress;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRefusedException;
import org.consultum.spi.report.ReportRequest;

/** A catalogue with one report, called {@code test}, and a format that writes the markup as it is. */
final class OneReport implements Contributions, Report {

    static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    final Register register = RegisterFactory.eINSTANCE.createRegister();
    final Map<String, String> files = new HashMap<>();
    List<ReportParameter> parameters = List.of();
    ReportContent content = ReportContent.titled("Test").build();
    ReportRequest asked;

    /** @param template the shipped template */
    OneReport(String template) {
        register.setTitle("Register of tests");
        files.put("templates/test.ftlh", template);
        files.put("templates/test.properties", "greeting=Good morning, {0}\npapers.one=one paper\npapers.many={0} papers\n");
        files.put("templates/test_ja.properties", "greeting=おはようございます、{0}さん\n");
    }

    ReportOutcome write(Path out, Path templates, Map<String, String> values, String language, Progress progress) {
        var source = new ReportSource(register, digest -> Optional.empty(), id -> Optional.empty(), new Direct(), List.of(templates),
            Optional.empty());
        return new Catalogue(() -> this, MarkingSchemes.shipped()).write(new ReportOrder("test", "raw", source, values,
            language.isEmpty() ? Optional.empty() : Optional.of(language), DAY, "en"), out, progress);
    }

    @Override
    public List<ReportParameter> parameters() {
        return parameters;
    }

    @Override
    public ReportContent content(ReportRequest request) throws ReportRefusedException {
        asked = request;
        return content;
    }

    @Override
    public List<Contribution> reports() {
        return List.of(new Contribution(new ReportEntry("test", "Test", "A test.", new ReportEntry.Category("c", "C", 1), List.of("raw"),
            true, "org.example"), () -> this, Optional.of("templates/test.ftlh"), Map.of(), this::file));
    }

    private Optional<byte[]> file(String path) throws IOException {
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<RendererContribution> renderers() {
        return List.of(new RendererContribution(new FormatEntry("raw", "raw", "Raw", Needs.MARKUP),
            () -> (page, out, progress) -> out.write(page.markup().getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public List<String> faults() {
        return List.of();
    }

    @Override
    public void broken(ReportEntry report, Exception reason) {
        throw new IllegalStateException(reason);
    }

    private record Direct() implements ReportSource.Reader {
        @Override
        public <T> T read(Supplier<T> what) {
            return what.get();
        }
    }
}
