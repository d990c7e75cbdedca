package org.consultum.agenda.versions;

/**
 * A piece of a text that was compared: words with the spaces after them.
 *
 * @param kind whether it stands in both texts, only in the older or only in the newer
 * @param text the piece
 */
public record TextPiece(Kind kind, String text) {

    /** In which of two texts a piece stands. */
    public enum Kind { SAME, REMOVED, ADDED }
}
