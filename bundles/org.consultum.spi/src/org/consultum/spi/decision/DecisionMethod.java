package org.consultum.spi.decision;

/**
 * A way in which votes become a decision. Has no state.
 *
 * @since 0.1
 */
public interface DecisionMethod {

    /**
     * What votes decide. Called on any thread, also on the display thread while votes come in: only reads, and answers in milliseconds.
     *
     * @param votes the votes so far
     */
    Judgement judge(Votes votes);
}
