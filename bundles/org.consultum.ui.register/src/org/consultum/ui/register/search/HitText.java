package org.consultum.ui.register.search;

import org.consultum.index.SearchHit;
import org.consultum.ui.register.Messages;

/** What of a hit is shown beside its title when it was found by its text. */
final class HitText {

    private HitText() {
    }

    /** Whether a hit was found by its text and not by its title. */
    static boolean isInText(SearchHit hit) {
        return hit.titleRanges().isEmpty() && !hit.snippetRanges().isEmpty() && !hit.entry().title().isEmpty();
    }

    /** The part of the text with the page it is on, if that is known; ends with the snippet. */
    static String inText(SearchHit hit) {
        return hit.page().isPresent() ? Messages.bind(Messages.search_page, hit.page().getAsInt(), hit.snippet()) : hit.snippet();
    }
}
