package org.consultum.reporting.table;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param title its heading, in the language of the reader
 * @param kind what its values are
 * @param width how wide it is where there are widths, in characters of the standard font
 */
public record TableColumn(String title, Kind kind, int width) {

    private static final int WIDEST = 255;

    public TableColumn {
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException("A column is 1 to 255 characters wide, not " + width);
        }
    }

    /** What the values of a column are. A value may always be missing: it is null in its row. */
    public enum Kind {
        /** A {@link String}. */
        TEXT,
        /** A {@link Number}. */
        NUMBER,
        /** A {@link java.time.LocalDate}. */
        DATE,
        /** A {@link java.time.ZonedDateTime}. */
        TIME,
        /** A {@link Number} of percent, such as 40 for 40 %. */
        PERCENTAGE
    }
}
