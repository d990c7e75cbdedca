package org.consultum.spi.rule;

/**
 * Takes what a rule finds.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface FindingSink {

    /** Takes one finding. The order of findings within one call of a rule is kept. */
    void report(Finding finding);
}
