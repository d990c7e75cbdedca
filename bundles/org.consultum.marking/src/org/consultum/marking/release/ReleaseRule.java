package org.consultum.marking.release;

import java.util.Locale;
import org.consultum.marking.internal.Messages;

/** Why something is not released. The names are what manifests say and do not change. */
public enum ReleaseRule {
    /** Its level is above that of the recipient. */
    LEVEL("level"),
    /** Its level is none the scheme knows: what cannot be judged is not released. */
    UNKNOWN_LEVEL("unknownLevel"),
    /** It bears a caveat the recipient was not admitted to. */
    CAVEAT("caveat"),
    /** It may be released to others only. */
    RELEASABLE_TO("releasableTo"),
    /** It was closed to the public: an item, or a meeting as a whole. */
    CLOSED("closed"),
    /** It was handed in in confidence. */
    CONFIDENTIAL("confidential"),
    /** It is about private matters of a person. */
    PRIVATE("private"),
    /** It is for those who keep the register: messages sent, waivers, sections of plugins, reviews of what is not released. */
    INTERNAL("internal"),
    /** It is part of something that is not released. */
    INSIDE("inside"),
    /** It arises from something that is not released. */
    ARISES("arises"),
    /** It is a paper that belongs only to what is not released. */
    PAPER("paper"),
    /** It is about something that is not released. */
    ABOUT("about");

    private final String literal;

    ReleaseRule(String literal) {
        this.literal = literal;
    }

    /** The name in manifests. */
    public String literal() {
        return literal;
    }

    /** Why, in a sentence that reveals nothing about what is not released. */
    public String reason(Locale language) {
        return Messages.text(language, "release." + literal);
    }
}
