package org.consultum.index;

import java.util.List;

/**
 * What was found.
 *
 * @param hits best first
 * @param total how many there are, of which the hits are the first
 * @param complete whether the index answered for the whole register, or is still being built
 */
public record SearchResult(List<SearchHit> hits, int total, boolean complete) {

    public SearchResult {
        hits = List.copyOf(hits);
    }
}
