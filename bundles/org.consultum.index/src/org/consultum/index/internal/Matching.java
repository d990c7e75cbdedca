package org.consultum.index.internal;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The documents that fit a query, each once, without order. */
final class Matching {

    private final IndexSearcher searcher;
    private final Query query;

    Matching(IndexSearcher searcher, Query query) {
        this.searcher = searcher;
        this.query = query;
    }

    /** What is done with each document of one segment. */
    @FunctionalInterface
    interface PerDocument {

        /** @param doc number of the document in its segment; ascending */
        void accept(int doc) throws IOException;
    }

    /** What is done with each segment. */
    @FunctionalInterface
    interface PerSegment {

        PerDocument begin(LeafReaderContext leaf) throws IOException;
    }

    void forEach(PerSegment segments) throws IOException {
        searcher.search(query, new CollectorManager<SimpleCollector, Void>() {

            @Override
            public SimpleCollector newCollector() {
                return collector(segments);
            }

            @Override
            public Void reduce(Collection<SimpleCollector> collectors) {
                return null;
            }
        });
    }

    private static SimpleCollector collector(PerSegment segments) {
        return new SimpleCollector() {

            private PerDocument documents;

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
                documents = segments.begin(leaf);
            }

            @Override
            public void collect(int doc) throws IOException {
                documents.accept(doc);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        };
    }
}
