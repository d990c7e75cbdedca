package org.consultum.reporting.internal.engine;

import java.util.List;
import org.consultum.reporting.catalogue.ReportEntry;

/** What plugins contribute to the catalogue. Thread-safe. */
public interface Contributions {

    List<Contribution> reports();

    List<RendererContribution> renderers();

    /** Contributions that cannot be used, each in a sentence. */
    List<String> faults();

    /** Takes note that a report could not be created. */
    void broken(ReportEntry report, Exception reason);
}
