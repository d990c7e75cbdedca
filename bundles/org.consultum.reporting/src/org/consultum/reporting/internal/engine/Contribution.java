package org.consultum.reporting.internal.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportLayout;

/**
 * A report as a plugin contributes it.
 *
 * @param entry what the catalogue says of it
 * @param report creates its class
 * @param template path of its template; empty when it has none
 * @param layouts create the layouts of formats it does not leave to the renderer
 * @param resources reads files of the plugin
 */
public record Contribution(ReportEntry entry, Maker<Report> report, Optional<String> template, Map<String, Maker<ReportLayout>> layouts,
        Resources resources) {

    /** Creates something a plugin contributes; what is thrown is the plugin's fault. */
    @FunctionalInterface
    public interface Maker<T> {
        T make() throws Exception;
    }

    /** Files of a plugin. */
    @FunctionalInterface
    public interface Resources {

        /** {@return the content of a file; empty when there is no such file} */
        Optional<byte[]> read(String path) throws IOException;
    }

    public Contribution {
        layouts = Map.copyOf(layouts);
    }
}
