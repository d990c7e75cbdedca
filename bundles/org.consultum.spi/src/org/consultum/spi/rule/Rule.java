package org.consultum.spi.rule;

import java.time.LocalDate;
import java.util.Set;
import org.consultum.model.Element;
import org.eclipse.emf.ecore.EClass;

/**
 * One rule: a small class without state that looks at one kind of element. Its numbers come from the rule pack that uses it.
 *
 * <p>While a register is edited, only those rules are evaluated again that an edit can affect, so a rule has to say what it reads.
 * Without saying so it reads
 * <ul>
 * <li>its element with everything below it <em>in the same file</em>: of a committee its members and charters, but neither its meetings
 * nor its lists of actions, papers, recommendations and reviews;
 * <li>the elements above it in the same file: their own fields and what they hold that is no element, such as a notice;
 * <li>where the element is a meeting or lies in one, all of that meeting with its agenda, attendance and minutes.
 * </ul>
 * Everything else it names: {@link #alsoReads()} for what belongs to the same committee, to no committee, or is referred to,
 * {@link #readsAnywhere()} for anything else in other committees. A rule that tells the name of a person names {@code PARTY}. A rule about a meeting that asks for the members or the quorum of its committee therefore names
 * those. What is not named must not be read, or findings are out of date until the next full check.
 *
 * <p>A rule changes nothing, reads no clock and no file, and runs on any thread; one object serves all threads. A rule that throws is
 * switched off for the rest of the run and named.
 *
 * <p>Deadlines of meetings that a pack lays down need no rule: what is broken or was missed of them is found by the check itself.
 *
 * <p>Plans get errors, history gets warnings: what can still be put right before it happens is an error, what has happened is a warning
 * (see {@link RuleContext#planned}). An element that was only just created gives no findings.
 *
 * @param <T> the kind of element, the instance class of {@link #looksAt()}
 * @since 0.1
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

    /**
     * What the rule reads beyond its surroundings (see above), as classes of elements or of parts of elements, subclasses included. A
     * class stands for its elements with everything below them in the same file. When one of them is changed, added or removed
     * <ul>
     * <li>in a committee (its own file, a meeting or a list), the rule is evaluated again for all elements it looks at in that committee;
     * <li>outside any committee (persons, organisations, roles, papers of the register), for all elements it looks at in committees that
     * refer to it, directly or by way of others outside committees: a person whose organisation is renamed, and for those outside
     * committees; for the profile, for all elements it looks at in the register;
     * <li>in another committee, for all elements it looks at in committees that refer to it.
     * </ul>
     * {@code COMMITTEE} and {@code REGISTER} stand only for their own fields and what they hold that is no element; {@code PROFILE} for
     * the profile with marking levels and rule packs. The rule packs themselves need not be named: when they change, the rules they put
     * into force are evaluated again. The waivers need not be named either.
     */
    default Set<EClass> alsoReads() {
        return Set.of();
    }

    /**
     * Like {@link #alsoReads()}, for what may lie in any committee without being referred to: when it is changed anywhere, the rule is evaluated again for all
     * elements it looks at in the register. To be used sparingly, for rules that look at few elements.
     */
    default Set<EClass> readsAnywhere() {
        return Set.of();
    }
}
