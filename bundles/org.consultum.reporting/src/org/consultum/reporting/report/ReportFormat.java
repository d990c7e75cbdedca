package org.consultum.reporting.report;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A format reports can be written in. */
public enum ReportFormat {
    /** PDF/A-3a and PDF/UA-1. */
    PDF,
    /** One HTML file with everything inside. */
    HTML;

    /** {@return the format a file name asks for; {@code .htm} counts as well} */
    public static Optional<ReportFormat> of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".pdf") ? Optional.of(PDF)
                : name.endsWith(".html") || name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
    }
}
