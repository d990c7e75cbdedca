package org.consultum.index;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An element that was found.
 *
 * @param entry the element
 * @param titleRanges what of its title was searched for
 * @param context where it belongs, on one line: committee and meeting; may be empty
 * @param snippet a part of its text on one line, where words were found or from its beginning; may be empty
 * @param snippetRanges what of the snippet was searched for
 * @param page the page of a paper that the snippet is from; empty where it is from elsewhere, or the paper does not know pages
 * @param score how well it fits; comparable within one result only
 */
public record SearchHit(IndexEntry entry, List<TextRange> titleRanges, String context, String snippet, List<TextRange> snippetRanges,
        OptionalInt page, float score) {

    public SearchHit {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(context);
        Objects.requireNonNull(snippet);
        Objects.requireNonNull(page);
        titleRanges = List.copyOf(titleRanges);
        snippetRanges = List.copyOf(snippetRanges);
    }
}
