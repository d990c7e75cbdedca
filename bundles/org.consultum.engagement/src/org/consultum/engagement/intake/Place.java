package org.consultum.engagement.intake;

import java.util.Objects;
import org.consultum.engagement.internal.Messages;

/**
 * Where something stands in a source.
 *
 * @param file name of the file, relative to the folder
 * @param row line of a table, counted from 1 with its heading; 0 for a whole file
 */
public record Place(String file, int row) {

    public Place {
        Objects.requireNonNull(file);
    }

    /** A whole file. */
    public static Place of(String file) {
        return new Place(file, 0);
    }

    /** The place in words. */
    public String text() {
        return row == 0 ? file : Messages.text("place.row", file, row);
    }
}
