package org.consultum.defence.procurement;

import java.util.Arrays;

/** How far a procurement case is, in order. */
public enum Stage {

    /** It is assessed what is needed. */
    ASSESSMENT("assessment"),
    /** Tenders are invited. */
    TENDERING("tendering"),
    /** Tenders are judged. */
    EVALUATION("evaluation"),
    /** It is decided who gets the contract. */
    AWARD("award"),
    /** The contract runs. */
    CONTRACT("contract"),
    /** What was bought is there. */
    COMPLETED("completed"),
    /** It was given up. */
    CANCELLED("cancelled");

    private final String literal;

    Stage(String literal) {
        this.literal = literal;
    }

    /** Whether a case is at least so far and was not given up. */
    public boolean reached(Stage other) {
        return this != CANCELLED && compareTo(other) >= 0;
    }

    static Stage of(String literal) {
        return Arrays.stream(values()).filter(stage -> stage.literal.equals(literal)).findFirst().orElse(ASSESSMENT);
    }
}
