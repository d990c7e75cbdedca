package org.consultum.defence.risks;

import java.util.OptionalInt;
import org.consultum.spi.section.ItemFields;

/**
 * How likelihood and impact make a level, as a register lays it down.
 *
 * @param mediumFrom lowest score that is medium
 * @param highFrom lowest score that is high
 * @param severeFrom lowest score that is severe
 * @param appetite highest score that needs nothing more
 */
public record Matrix(int mediumFrom, int highFrom, int severeFrom, int appetite) {

    /** Likelihood and impact go from 1 to this. */
    public static final int STEPS = 5;

    /** How bad a risk is. */
    public enum Level {
        LOW, MEDIUM, HIGH, SEVERE
    }

    /** The matrix of a section. */
    public static Matrix of(ItemFields section) {
        return new Matrix(section.integer("mediumFrom"), section.integer("highFrom"), section.integer("severeFrom"),
            section.integer("appetite"));
    }

    /** Likelihood times impact; empty unless both are from 1 to 5. */
    public static OptionalInt score(int likelihood, int impact) {
        return onScale(likelihood) && onScale(impact) ? OptionalInt.of(likelihood * impact) : OptionalInt.empty();
    }

    /** Whether a number is a step of the scale. */
    public static boolean onScale(int value) {
        return value >= 1 && value <= STEPS;
    }

    /** The level of a score. */
    public Level level(int score) {
        if (score >= severeFrom) {
            return Level.SEVERE;
        }
        if (score >= highFrom) {
            return Level.HIGH;
        }
        return score >= mediumFrom ? Level.MEDIUM : Level.LOW;
    }
}
