package org.consultum.defence.funding;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.StandaloneReport;
import org.consultum.samples.DicasSample;
import org.consultum.testing.Fixture;
import org.consultum.testing.Metamodels;

/** The DICAS sample with its budget, and reports made of it through {@code plugin.xml}, template and renderer. */
final class Sample {

    private static final Path PLUGIN = Path.of("..", "org.consultum.defence.funding");

    private Sample() {
    }

    static Fixture fixture() {
        Metamodels.registered(PLUGIN.resolve("model").resolve("funding.ecore"));
        return Fixture.of(DicasSample.create(), new DicasFunding());
    }

    /** Makes a report for those who keep the register; fails when that does not work. */
    static Path report(Register register, String id, String format, Map<String, String> values, String language, Path folder)
            throws IOException {
        return report(register, id, format, values, language, folder, Optional.empty());
    }

    /** Makes a report for a recipient. */
    static Path report(Register register, String id, String format, Map<String, String> values, String language, Path folder,
            Optional<String> recipient) throws IOException {
        var report = new StandaloneReport(PLUGIN, Sample.class.getClassLoader(), register, DicasSample.REFERENCE_DATE, values, language,
            recipient);
        ReportOutcome outcome = report.make(id, format, folder);
        return assertInstanceOf(ReportOutcome.Written.class, outcome, outcome.toString()).file();
    }
}
