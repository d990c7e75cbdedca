package org.consultum.marking.release;

import java.util.Map;
import java.util.Optional;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Element;
import org.consultum.model.Recipient;
import org.consultum.model.Register;

/**
 * What of a register a recipient may see. Decided once for the whole register, which loads all its files; changes made afterwards are not
 * seen. Everything that cannot be judged is withheld.
 *
 * <ul>
 * <li>What is marked above the level of the recipient, with an unknown level, with a caveat the recipient was not admitted to, or
 * releasable to others only, is withheld. What is not marked is as its container is.</li>
 * <li>A recipient that stands for several nations or organisations sees only what may be released to all of them.</li>
 * <li>Who may not see closed content sees no closed item, nothing of a meeting closed as a whole, no submission made in confidence, no
 * reviews, and nothing private: interests, absences, how stakeholders are judged.</li>
 * <li>Everything inside what is withheld is withheld, whatever its own marking says.</li>
 * <li>Actions, recommendations and items carried over or referred that arise from what is withheld are withheld too, and so is what is
 * about it, and papers that belong to nothing else. A marking of their own that lets the recipient see them frees them, but never
 * when what they arise from was closed or confidential.</li>
 * </ul>
 */
public final class Releasability {

    private final Map<Element, ReleaseDecision.Withheld> withheld;

    private Releasability(Map<Element, ReleaseDecision.Withheld> withheld) {
        this.withheld = withheld;
    }

    /** Decides for a register. */
    public static Releasability of(Register register, Recipient recipient, MarkingScheme scheme) {
        return new Releasability(new Withholding(register, recipient, scheme).run());
    }

    /** Whether the recipient may see an element of the register. */
    public ReleaseDecision decide(Element element) {
        return withheld(element).<ReleaseDecision>map(found -> found).orElseGet(ReleaseDecision.Released::new);
    }

    /** Why an element is withheld; empty when it is released. */
    public Optional<ReleaseDecision.Withheld> withheld(Element element) {
        return Optional.ofNullable(withheld.get(element));
    }

    public boolean released(Element element) {
        return !withheld.containsKey(element);
    }
}
