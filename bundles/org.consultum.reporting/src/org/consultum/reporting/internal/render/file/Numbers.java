package org.consultum.reporting.internal.render.file;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as files of data have them. */
final class Numbers {

    private static final int MOST_DIGITS = 40;

    private Numbers() {
    }

    /** A number without an exponent and without decimals that say nothing; empty for what is no number at all. */
    static Optional<BigDecimal> plain(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        var exact = new BigDecimal(number.toString()).stripTrailingZeros();
        if (exact.scale() < 0 && exact.precision() - exact.scale() <= MOST_DIGITS) {
            exact = exact.setScale(0);
        }
        return Optional.of(exact);
    }
}
