package org.consultum.spi.report;

import java.util.Objects;

/**
 * A text of the register in Markdown. Templates show it as markup that is made safe; tables of figures and files of data show it as it
 * is.
 *
 * @param markdown the text
 * @since 0.1
 */
public record ReportText(String markdown) {

    public ReportText {
        Objects.requireNonNull(markdown);
    }

    /** A text, also of nothing. */
    public static ReportText of(String markdown) {
        return new ReportText(markdown == null ? "" : markdown);
    }
}
