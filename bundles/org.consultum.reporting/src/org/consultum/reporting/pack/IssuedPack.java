package org.consultum.reporting.pack;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A pack or a supplement as it was issued.
 *
 * @param number 1 for the pack, 2 for its first supplement, and so on
 * @param issuedAt when; empty when that is not known
 * @param note why, in Markdown; may be empty
 * @param pages all pages that hold since then, in the order of the agenda, then those of its change sheet and those that were withdrawn
 */
public record IssuedPack(int number, Optional<ZonedDateTime> issuedAt, String note, List<IssuedPages> pages) {

    public IssuedPack {
        Objects.requireNonNull(issuedAt);
        Objects.requireNonNull(note);
        pages = List.copyOf(pages);
    }

    /** {@return the number of the supplement; 0 for the pack} */
    public int supplement() {
        return number - 1;
    }

    /** {@return the labels of a page of the change sheet of a supplement} */
    public static String changeLabel(int supplement, int page) {
        return "S" + supplement + "-" + page;
    }

    /** {@return the pages of the pack that hold since then, without those of a change sheet} */
    List<IssuedPages> holding() {
        return pages.stream().filter(part -> !part.withdrawn() && part.kind() != PackPart.Kind.CHANGES).toList();
    }
}
