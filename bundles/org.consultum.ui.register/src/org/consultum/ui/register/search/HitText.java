package org.consultum.ui.register.search;

import java.util.List;
import org.consultum.index.SearchHit;
import org.consultum.index.TextRange;
import org.consultum.ui.register.Messages;

/**
 * What of a hit is shown beside its title when it was found by its text: the page, if it is known, and the text from shortly before what
 * was searched for.
 *
 * @param text the text on one line
 * @param found what of it was searched for
 */
record HitText(String text, List<TextRange> found) {

    private static final int BEFORE = 18;
    private static final String CUT = "\u2026 ";

    HitText {
        found = List.copyOf(found);
    }

    /** Whether a hit was found by its text and not by its title. */
    static boolean isInText(SearchHit hit) {
        return hit.titleRanges().isEmpty() && !hit.snippetRanges().isEmpty() && !hit.entry().title().isEmpty();
    }

    /** The text a hit was found in. */
    static HitText of(SearchHit hit) {
        String snippet = hit.snippet();
        int first = hit.snippetRanges().getFirst().start();
        int start = first <= BEFORE ? 0 : snippet.indexOf(' ', first - BEFORE) + 1;
        if (start > first) {
            start = first;
        }
        String part = start == 0 ? snippet : CUT + snippet.substring(start);
        String whole = hit.page().isPresent() ? Messages.bind(Messages.search_page, hit.page().getAsInt(), part) : part;
        int shift = whole.length() - snippet.length();
        return new HitText(whole, hit.snippetRanges().stream().map(range -> new TextRange(range.start() + shift, range.end() + shift))
            .toList());
    }
}
