package org.consultum.charts;

import java.util.Objects;

/**
 * How values are written.
 *
 * @param suffix follows the number as it is, such as {@code " %"}
 * @param decimals digits after the decimal sign
 */
public record Unit(String suffix, int decimals) {

    /** Whole numbers of things. */
    public static final Unit COUNT = new Unit("", 0);
    /** Hundredths of a whole. */
    public static final Unit PERCENT = new Unit("\u00A0%", 0);

    public Unit {
        Objects.requireNonNull(suffix);
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("Digits after the decimal sign: " + decimals);
        }
    }
}
