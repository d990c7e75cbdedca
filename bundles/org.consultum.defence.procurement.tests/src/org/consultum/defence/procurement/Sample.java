package org.consultum.defence.procurement;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.model.base.NewElements;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.StandaloneReports;
import org.consultum.samples.DicasSample;
import org.consultum.spi.Progress;
import org.consultum.testing.Fixture;
import org.consultum.testing.Metamodels;
import org.consultum.testing.RepeatableIds;

/** The DICAS sample with its procurement cases, and reports made of it through {@code plugin.xml}, template and renderer. */
final class Sample {

    private static final Path PLUGIN = Path.of("..", "org.consultum.defence.procurement");

    private Sample() {
    }

    static Fixture fixture() {
        Metamodels.registered(PLUGIN.resolve("model").resolve("procurement.ecore"));
        Register register = DicasSample.create();
        var elements = new NewElements(new RepeatableIds());
        new DicasProcurement().add(register, elements);
        return new Fixture(register, elements);
    }

    /** Makes a report for those who keep the register; fails when that does not work. */
    static Path report(Register register, String id, String format, Map<String, String> values, String language, Path folder)
            throws IOException {
        return report(register, id, format, values, language, folder, Optional.empty());
    }

    /** Makes a report for a recipient. */
    static Path report(Register register, String id, String format, Map<String, String> values, String language, Path folder,
            Optional<String> recipient) throws IOException {
        var reports = StandaloneReports.of(Map.of(Path.of("..", "org.consultum.reporting"), StandaloneReports.renderers(), PLUGIN,
            Sample.class.getClassLoader()));
        var whole = ReportSource.inMemory(register);
        var source = new ReportSource(register, whole.papers(), whole.finder(), whole.reader(), whole.templates(), recipient);
        Path out = folder.resolve(id + "-" + language + "." + format);
        var order = new ReportOrder(id, format, source, values, Optional.of(language), DicasSample.REFERENCE_DATE, "en");
        return switch (reports.write(order, out, Progress.NONE)) {
            case ReportOutcome.Written written -> written.file();
            case ReportOutcome.Cancelled cancelled -> fail("Nobody cancelled " + id);
            case ReportOutcome.Failed failed -> fail(id + " as " + format + ": " + failed.message() + " " + failed.remedy());
            case ReportOutcome.TemplateWrong wrong -> fail(id + ": " + wrong.problem());
        };
    }
}
