package org.consultum.spi.rule;

import java.time.LocalDate;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EClass;

/**
 * One rule: a small class without state that looks at one kind of element. Its numbers come from the rule pack that uses it.
 *
 * <p>A rule reads the element, what it contains and what contains it. It changes nothing, loads no other meetings, reads no clock and no
 * file, and runs on any thread; one object serves all threads. A rule that throws is switched off for the rest of the run and named.
 *
 * <p>Plans get errors, history gets warnings: what can still be put right before it happens is an error, what has happened is a warning
 * (see {@link RuleContext#planned}). An element that was only just created gives no findings.
 *
 * @param <T> the kind of element, the instance class of {@link #looksAt()}
 */
public interface Rule<T extends Element> {

    /** Identity such as {@code T-03}, unique among all rules and never changed: packs, overrides and waivers refer to it. */
    String id();

    /** The class of elements this rule looks at, with its subclasses. */
    EClass looksAt();

    /**
     * Reports what is wrong with an element; reports nothing when the rule holds or does not apply.
     *
     * @param element never null, with its parents
     * @param context the day, the parameters and the register
     * @param findings takes the findings, only during this call
     */
    void check(T element, RuleContext context, FindingSink findings);

    /**
     * The day whose wording of the rule applies to an element: a meeting of 2019 is judged by the text of 2019. A rule about something
     * that happened on a day returns that day.
     *
     * @param asOf the day the register is looked at
     */
    default LocalDate judgedOn(T element, LocalDate asOf) {
        return asOf;
    }
}
