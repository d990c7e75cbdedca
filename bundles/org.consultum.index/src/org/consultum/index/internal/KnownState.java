package org.consultum.index.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** What is worked out once for each state of the index, when it is first asked for. Thread-safe. */
final class KnownState {

    private final Object key;
    private final Locale language;
    private Names names;
    private HashSet<BytesRef> origins;

    KnownState(IndexSearcher searcher, Locale language) {
        this.key = key(searcher);
        this.language = language;
    }

    private static Object key(IndexSearcher searcher) {
        return searcher.getIndexReader().getReaderCacheHelper().getKey();
    }

    boolean isOf(IndexSearcher searcher) {
        return key == key(searcher);
    }

    synchronized Names names(IndexSearcher searcher) throws IOException {
        if (names == null) {
            names = Names.of(searcher, language);
        }
        return names;
    }

    /** The ids of everything that something arises from; not to be changed. */
    synchronized HashSet<BytesRef> origins(IndexSearcher searcher) throws IOException {
        if (origins == null) {
            origins = Filters.origins(searcher);
        }
        return origins;
    }
}
