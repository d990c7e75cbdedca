package org.consultum.spi.importer;

import java.util.Objects;

/**
 * A place in a source, for messages.
 *
 * @param file path of the file inside the source
 * @param line line counted from 1; 0 when unknown
 * @param place place inside the file in the way of the format, such as a JSON pointer (RFC 6901); empty when the file says it all
 * @since 0.1
 */
public record Origin(String file, int line, String place) {

    public Origin {
        Objects.requireNonNull(file);
        Objects.requireNonNull(place);
    }

    /** A file as a whole. */
    public static Origin of(String file) {
        return new Origin(file, 0, "");
    }

    /** File, line and place as they are shown. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (place.isEmpty() ? "" : " " + place);
    }
}
