package org.consultum.contributions;

/**
 * What came of a call into a plugin.
 *
 * @param <R> type of the result
 * @since 0.1
 */
public sealed interface Answer<R> {

    /**
     * The plugin answered, and the answer makes sense.
     *
     * @param value never null
     */
    record Given<R>(R value) implements Answer<R> {
    }

    /**
     * The plugin threw what the method it implements may throw.
     *
     * @param reason what was thrown
     */
    record Refused<R>(Exception reason) implements Answer<R> {
    }

    /**
     * The plugin failed, now or before, and its contribution is switched off.
     *
     * @param fault what happened
     */
    record Failed<R>(Fault fault) implements Answer<R> {
    }
}
