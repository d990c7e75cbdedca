package org.consultum.index;

import java.util.List;
import java.util.Objects;

/**
 * An element that was found.
 *
 * @param entry the element
 * @param titleRanges what of its title was searched for
 * @param context where it belongs, on one line: committee and meeting; may be empty
 * @param snippet a part of its text on one line, where words were found or from its beginning; may be empty
 * @param snippetRanges what of the snippet was searched for
 * @param score how well it fits; comparable within one result only
 */
public record SearchHit(IndexEntry entry, List<TextRange> titleRanges, String context, String snippet, List<TextRange> snippetRanges,
        float score) {

    public SearchHit {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(context);
        Objects.requireNonNull(snippet);
        titleRanges = List.copyOf(titleRanges);
        snippetRanges = List.copyOf(snippetRanges);
    }
}
