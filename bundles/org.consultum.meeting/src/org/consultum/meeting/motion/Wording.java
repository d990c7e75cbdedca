package org.consultum.meeting.motion;


/** What an amendment does to the text of a motion. */
public sealed interface Wording {

    /** Puts words in the place of others; no words in their place strikes them out. */
    record Replace(String passage, String replacement) implements Wording {
    }

    /** Adds words at the end. */
    record Add(String words) implements Wording {
    }

    /** Puts a whole new text in the place of the old. */
    record Substitute(String text) implements Wording {
    }
}
