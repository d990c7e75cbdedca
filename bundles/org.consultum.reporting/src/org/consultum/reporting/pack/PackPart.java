package org.consultum.reporting.pack;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * Pages of a pack that belong together and are issued together.
 *
 * @param kind what they hold
 * @param about identity of the paper; empty for other parts
 * @param content SHA-256 of the paper, or of the text of the part, in lower-case hexadecimal
 * @param pages how many pages, at least 1
 */
public record PackPart(Kind kind, String about, String content, int pages) {

    /** What pages of a pack hold. */
    public enum Kind {
        /** Cover, notice and contents. */
        COVER,
        /** The agenda. */
        AGENDA,
        /** A paper. */
        PAPER,
        /** The list of papers that are not included. */
        ANNEX,
        /** The change sheet of a supplement. */
        CHANGES;

        private final String literal = name().toLowerCase(java.util.Locale.ROOT);

        /** {@return the name in registers} */
        public String literal() {
            return literal;
        }

        /** {@return the kind of a name in registers} */
        public static Optional<Kind> of(String literal) {
            return Arrays.stream(values()).filter(kind -> kind.literal.equals(literal)).findFirst();
        }
    }

    public PackPart {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(about);
        Objects.requireNonNull(content);
        if (pages < 1) {
            throw new IllegalArgumentException("A part of a pack has pages");
        }
    }
}
