package org.consultum.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a search box shows while one types: first what is called so, of that first what was opened lately, then what else the words are
 * found in; without any words what was opened lately.
 */
public final class QuickFind {

    private QuickFind() {
    }

    /**
     * Finds in an index.
     *
     * @param typed what the user typed; anything at all
     * @param recent identities of what was opened lately, the latest first
     * @param limit most hits
     */
    public static SearchResult find(RegisterIndex index, String typed, List<String> recent, int limit) {
        if (typed.isBlank()) {
            return lately(index, recent, limit);
        }
        SearchResult called = index.quickOpen(typed, Optional.empty(), limit);
        SearchResult found = index.search(typed, Optional.empty(), limit);
        var hits = new ArrayList<>(called.hits());
        hits.sort(Comparator.comparingInt(hit -> place(hit, recent)));
        var ids = new HashSet<String>();
        hits.forEach(hit -> ids.add(hit.entry().id()));
        int more = ids.size();
        for (SearchHit hit : found.hits()) {
            if (ids.add(hit.entry().id())) {
                hits.add(hit);
            } else {
                more--;
            }
        }
        // What both found counts once; beyond the first hits of each, what is called so is among what was found.
        int total = found.total() > found.hits().size() ? found.total() : Math.max(called.total(), found.total() + more);
        return new SearchResult(hits.subList(0, Math.min(limit, hits.size())), total, called.complete() && found.complete());
    }

    private static int place(SearchHit hit, List<String> recent) {
        int place = recent.indexOf(hit.entry().id());
        return place < 0 ? recent.size() : place;
    }

    private static SearchResult lately(RegisterIndex index, List<String> recent, int limit) {
        var hits = recent.stream().flatMap(id -> index.byId(id).stream()).limit(limit).map(entry -> new SearchHit(entry, List.of(), "", "",
            List.of(), OptionalInt.empty(), 0)).toList();
        return new SearchResult(hits, hits.size(), index.state() instanceof IndexState.Ready);
    }
}
