package org.consultum.interchange;

import java.util.Objects;
import org.consultum.spi.importer.Fate;

/**
 * What became of the values of one property of the source.
 *
 * @param kind class of the object in the words of the source
 * @param property its property, in the words of the source
 * @param fate what became of the values
 * @param count how many values
 * @param sample one of them; may be empty
 */
public record AccountLine(String kind, String property, Fate fate, long count, String sample) {

    public AccountLine {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(property);
        Objects.requireNonNull(fate);
        Objects.requireNonNull(sample);
    }
}
