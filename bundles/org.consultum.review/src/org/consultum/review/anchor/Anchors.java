package org.consultum.review.anchor;

import org.consultum.review.internal.anchor.Search;
import org.consultum.review.internal.anchor.Signs;

/**
 * Makes passages and finds them again in a text that was edited since. Takes time in proportion to the length of the text for passages
 * of one length, and gives the same answer for the same values.
 *
 * <p>How a passage is found: its own words between the words around it; else its own words in another place, if it is plain which; else
 * words close to its own between the words around it. Edits before it and after it move it along; small edits inside it are borne. Where
 * nothing is close enough, or the words around it stand together without it, it is lost.
 */
public final class Anchors {

    /** Most UTF-16 units kept of the words before a passage, and of those after it. */
    public static final int CONTEXT = 64;

    /** Most UTF-16 units of a passage. */
    public static final int LONGEST = 4_000;

    /** Most UTF-16 units of a text in which passages are looked for; in a longer one all are lost. */
    public static final int LONGEST_TEXT = 4_000_000;

    private Anchors() {
    }

    /**
     * The passage between two places of a text, widened to whole signs as a reader sees them and cut at {@link #LONGEST}.
     *
     * @param field path of the field that holds the text
     * @param start where it begins, in UTF-16 units; what lies outside the text is brought into it
     * @param end where it ends
     */
    public static Passage make(String field, String text, int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        int to = Math.clamp(end, from, text.length());
        from = Signs.startAt(text, from);
        to = from == to ? from : Signs.endAt(text, to);
        if (to - from > LONGEST) {
            to = Signs.startAt(text, from + LONGEST);
        }
        if (from == to) {
            return Passage.ofField(field);
        }
        int before = from <= CONTEXT ? 0 : Signs.endAt(text, from - CONTEXT);
        int after = text.length() - to <= CONTEXT ? text.length() : Signs.startAt(text, to + CONTEXT);
        return new Passage(field, text.substring(from, to), text.substring(Math.min(before, from), from),
            text.substring(to, Math.max(after, to)), from);
    }

    /** Where a passage stands in a text. One without words is the whole text. */
    public static Place find(String text, Passage passage) {
        if (!passage.isWords()) {
            return new Place.Found(0, text.length(), Place.Match.EXACT);
        }
        return text.length() > LONGEST_TEXT ? new Place.Lost() : Search.find(text, passage);
    }
}
