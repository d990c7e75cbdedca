package org.consultum.index.internal;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/** Orders documents by the names of those whose ids they have in a field; those without one come last in both directions. */
final class NameOrder extends LongValuesSource {

    private final String field;
    private final Names names;
    private final long missing;

    NameOrder(String field, Names names, boolean reverse) {
        this.field = field;
        this.names = names;
        this.missing = reverse ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @Override
    public LongValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), field);
        long[] ranks = names.ranks(ids);
        return new LongValues() {

            private long value;

            @Override
            public boolean advanceExact(int doc) throws IOException {
                value = ids.advanceExact(doc) ? ranks[ids.ordValue()] : missing;
                return true;
            }

            @Override
            public long longValue() {
                return value;
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, System.identityHashCode(names), missing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameOrder order && order.field.equals(field) && order.names == names && order.missing == missing;
    }

    @Override
    public String toString() {
        return "names of " + field;
    }
}
