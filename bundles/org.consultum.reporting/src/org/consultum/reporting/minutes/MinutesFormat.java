package org.consultum.reporting.minutes;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A format minutes can be written in. */
public enum MinutesFormat {
    /** Office Open XML text document (ECMA-376), for LibreOffice and Word. */
    DOCX(".docx"),
    /** PDF/A-3a and PDF/UA-1. */
    PDF(".pdf"),
    /** One HTML file with everything inside. */
    HTML(".html"),
    /** CommonMark with tables. */
    MARKDOWN(".md");

    private final String ending;

    MinutesFormat(String ending) {
        this.ending = ending;
    }

    /** {@return how names of such files end, with the dot} */
    public String ending() {
        return ending;
    }

    /** {@return the format a file name asks for; {@code .htm} and {@code .markdown} count as well} */
    public static Optional<MinutesFormat> of(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".htm")) {
            return Optional.of(HTML);
        }
        if (name.endsWith(".markdown")) {
            return Optional.of(MARKDOWN);
        }
        return Stream.of(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }
}
