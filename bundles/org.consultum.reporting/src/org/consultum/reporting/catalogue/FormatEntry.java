package org.consultum.reporting.catalogue;

import java.util.Locale;

/**
 * A format in which reports can be written.
 *
 * @param format its name, such as {@code pdf}
 * @param extension how names of its files end, without the full stop
 * @param label its name, in the language of the user
 * @param needs what of a report it shows
 */
public record FormatEntry(String format, String extension, String label, Needs needs) {

    /** What of a report a format shows. */
    public enum Needs {
        /** What the template says. */
        MARKUP,
        /** The tables; there must be one. */
        TABLES,
        /** Values and tables. */
        DATA;

        /** The value of an attribute. */
        public static Needs of(String attribute) {
            return valueOf(attribute.toUpperCase(Locale.ROOT));
        }
    }
}
