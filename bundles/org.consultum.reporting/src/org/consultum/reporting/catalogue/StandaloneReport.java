package org.consultum.reporting.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Register;
import org.consultum.spi.Progress;

/**
 * Makes the reports of one plugin that lies in a folder, of a register in memory and through {@code plugin.xml}, template and renderer: for
 * tests of reports, which run without an extension registry. The folder of this plugin lies beside that of the other.
 *
 * @param plugin folder of the plugin
 * @param classes knows the classes of the plugin
 * @param register the register
 * @param asOf the day the reports are made for
 * @param values what is chosen, by parameter
 * @param language language of the reports, such as {@code en}
 * @param recipient whom the report is made for; empty for those who keep the register
 */
public record StandaloneReport(Path plugin, ClassLoader classes, Register register, LocalDate asOf, Map<String, String> values,
        String language, Optional<String> recipient) {

    public StandaloneReport {
        Objects.requireNonNull(plugin);
        Objects.requireNonNull(classes);
        Objects.requireNonNull(register);
        Objects.requireNonNull(asOf);
        values = Map.copyOf(values);
        Objects.requireNonNull(language);
        Objects.requireNonNull(recipient);
    }

    /**
     * Makes a report.
     *
     * @param id identity of the report
     * @param format the format, such as {@code pdf}
     * @param folder where the file is laid, named after report, language and format
     * @throws IOException when the plugin cannot be read
     */
    public ReportOutcome make(String id, String format, Path folder) throws IOException {
        var reports = StandaloneReports.of(Map.of(plugin.resolveSibling("org.consultum.reporting"), StandaloneReports.renderers(), plugin,
            classes));
        var whole = ReportSource.inMemory(register);
        var source = new ReportSource(register, whole.papers(), whole.finder(), whole.reader(), whole.templates(), recipient);
        var order = new ReportOrder(id, format, source, values, Optional.of(language), asOf, "en");
        return reports.write(order, folder.resolve(id + "-" + language + "." + format), Progress.NONE);
    }
}
