package org.consultum.agenda.schedule;

/**
 * Why an item lies where it lies in a proposal.
 *
 * @param kind which constraint or wish it was
 * @param text one sentence for the user, in the language of the user
 */
public record Reason(Kind kind, String text) {

    /** The constraints and wishes, the strongest first. */
    public enum Kind { FIXED_START, FOLLOWS, WAITS, PRESENTER, OPENS_SITTING, KEEPS_END, PINNED, PAUSE, FITS, CLOSED_BLOCK, CONSENT_BLOCK,
        QUORATE, PAPERS_LATE, KEEPS_ORDER }
}
