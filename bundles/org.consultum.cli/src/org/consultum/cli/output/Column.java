package org.consultum.cli.output;

import java.util.Objects;
import java.util.function.Function;

/**
 * One value of the things in a list.
 *
 * @param key its key in JSON and its heading in CSV and tables
 * @param shown whether it is shown in the table for people as well
 * @param value gives a text, number or truth value; null where there is none
 * @param <T> what is listed
 */
public record Column<T>(String key, boolean shown, Function<T, Object> value) {

    public Column {
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }

    /** The value for output: null for an empty text. */
    public Object of(T thing) {
        Object found = value.apply(thing);
        return found instanceof String text && text.isEmpty() ? null : found;
    }
}
