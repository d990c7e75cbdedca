package org.consultum.meeting.vote;

/**
 * Votes counted but not recorded by name.
 *
 * @param inFavour votes for
 * @param against votes against
 * @param abstained abstentions, blank papers among them
 */
public record Tally(int inFavour, int against, int abstained) {

    /** Votes for and against. */
    public int cast() {
        return inFavour + against;
    }

    /** All votes, abstentions among them. */
    public int all() {
        return cast() + abstained;
    }
}
