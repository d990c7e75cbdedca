package org.consultum.marking.release;

import java.util.Locale;
import org.consultum.model.Element;

/** Whether a recipient may see an element. */
public sealed interface ReleaseDecision {

    /** It may. */
    record Released() implements ReleaseDecision {
    }

    /**
     * It may not.
     *
     * @param rule the rule that says so
     * @param origin the element the rule was applied to first: this one, or what it is part of, arises from or is about
     * @param root the rule that was applied to that element
     */
    record Withheld(ReleaseRule rule, Element origin, ReleaseRule root) implements ReleaseDecision {

        /** Why, in a sentence that reveals nothing about the element. */
        public String reason(Locale language) {
            return rule.reason(language);
        }
    }
}
