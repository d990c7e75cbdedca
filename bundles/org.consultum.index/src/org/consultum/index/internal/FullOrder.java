package org.consultum.index.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.consultum.index.ListQuery;

/**
 * Puts all documents that fit a query in order at once: the keys of all are read into arrays of numbers and sorted there. Lucene's own
 * sorting is made for the first rows of many and takes ten times as long for all of them. Used once.
 */
final class FullOrder {

    private static final long LAST = Long.MAX_VALUE;
    /** Runs up to which comparing one by one is faster. */
    private static final int SHORT = 24;

    private final IndexSearcher searcher;
    private final SegmentIds segmentIds;
    private final List<LeafReaderContext> leaves;
    private int[] documents = new int[1024];
    private int count;
    private long[][] keys;
    private long[] ids;

    private FullOrder(IndexSearcher searcher, SegmentIds segmentIds) {
        this.searcher = searcher;
        this.segmentIds = segmentIds;
        this.leaves = searcher.getIndexReader().leaves();
    }

    /** The documents in order; those without a value come last, equal ones are ordered by identity. */
    static int[] of(IndexSearcher searcher, Query filter, List<ListQuery.Sort> sorts, Names names, SegmentIds segmentIds)
            throws IOException {
        var order = new FullOrder(searcher, segmentIds);
        order.collect(filter);
        order.readKeys(sorts, names);
        return order.sorted();
    }

    private void collect(Query filter) throws IOException {
        new Matching(searcher, filter).forEach(leaf -> {
            int base = leaf.docBase;
            return doc -> {
                if (count == documents.length) {
                    documents = Arrays.copyOf(documents, count * 2);
                }
                documents[count++] = base + doc;
            };
        });
    }

    /** The key of a document of one segment; {@link #LAST} without one. */
    @FunctionalInterface
    private interface Key {

        long of(int doc) throws IOException;
    }

    private void readKeys(List<ListQuery.Sort> sorts, Names names) throws IOException {
        keys = new long[sorts.size()][count];
        ids = new long[2 * count];
        var maps = new HashMap<String, OrdinalMap>();
        int position = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = position;
            while (end < count && documents[end] < leaf.docBase + leaf.reader().maxDoc()) {
                end++;
            }
            if (end > position) {
                for (int column = 0; column < sorts.size(); column++) {
                    Key key = key(leaf, sorts.get(column), names, maps);
                    boolean down = !sorts.get(column).ascending();
                    for (int i = position; i < end; i++) {
                        long value = key.of(documents[i] - leaf.docBase);
                        keys[column][i] = down && value != LAST ? -value : value;
                    }
                }
                readIds(leaf, position, end);
            }
            position = end;
        }
    }

    private void readIds(LeafReaderContext leaf, int from, int to) throws IOException {
        long[] numbers = segmentIds.of(leaf.reader());
        SortedDocValues ordinals = DocValues.getSorted(leaf.reader(), Fields.ID_KEY);
        for (int i = from; i < to; i++) {
            if (ordinals.advanceExact(documents[i] - leaf.docBase)) {
                ids[2 * i] = numbers[2 * ordinals.ordValue()];
                ids[2 * i + 1] = numbers[2 * ordinals.ordValue() + 1];
            }
        }
    }

    private Key key(LeafReaderContext leaf, ListQuery.Sort sort, Names names, Map<String, OrdinalMap> maps) throws IOException {
        return switch (sort.column()) {
            case TITLE -> text(leaf, Fields.TITLE_KEY, maps);
            case STATUS -> text(leaf, Fields.STATUS_KEY, maps);
            case REFERENCE -> text(leaf, Fields.REFERENCE_KEY, maps);
            case DATE -> numbers(leaf, Fields.DATE);
            case DUE -> numbers(leaf, Fields.DUE);
            case RAISED -> numbers(leaf, Fields.RAISED);
            case CLOSED -> numbers(leaf, Fields.CLOSED);
            case HIDDEN_UNTIL -> numbers(leaf, Fields.HIDDEN);
            case PROGRESS -> numbers(leaf, Fields.PROGRESS);
            case STAGE -> number(leaf, Fields.STAGE_ORDER);
            case PRIORITY -> number(leaf, Fields.PRIORITY_ORDER);
            // The older, the earlier the day.
            case AGE -> negative(numbers(leaf, Fields.RAISED));
            case COMMITTEE -> name(leaf, Fields.COMMITTEE_KEY, names);
            case OWNER -> name(leaf, Fields.OWNER_FIRST, names);
            case WAITING_FOR -> name(leaf, Fields.WAITING_FIRST, names);
        };
    }

    private static Key numbers(LeafReaderContext leaf, String field) throws IOException {
        var values = DocValues.getSortedNumeric(leaf.reader(), field);
        return doc -> values.advanceExact(doc) ? values.nextValue() : LAST;
    }

    private static Key number(LeafReaderContext leaf, String field) throws IOException {
        var values = DocValues.getNumeric(leaf.reader(), field);
        return doc -> values.advanceExact(doc) ? values.longValue() : LAST;
    }

    private static Key negative(Key key) {
        return doc -> {
            long value = key.of(doc);
            return value == LAST ? LAST : -value;
        };
    }

    private static Key name(LeafReaderContext leaf, String field, Names names) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
        long[] ranks = names.ranks(values);
        return doc -> values.advanceExact(doc) ? ranks[values.ordValue()] : LAST;
    }

    private Key text(LeafReaderContext leaf, String field, Map<String, OrdinalMap> maps) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
        if (leaves.size() == 1) {
            return doc -> values.advanceExact(doc) ? values.ordValue() : LAST;
        }
        OrdinalMap map = maps.get(field);
        if (map == null) {
            map = ordinals(field);
            maps.put(field, map);
        }
        LongValues all = map.getGlobalOrds(leaf.ord);
        return doc -> values.advanceExact(doc) ? all.get(values.ordValue()) : LAST;
    }

    private OrdinalMap ordinals(String field) throws IOException {
        var parts = new SortedDocValues[leaves.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = DocValues.getSorted(leaves.get(i).reader(), field);
        }
        return OrdinalMap.build(null, parts, 0);
    }

    // Sorting

    private int[] sorted() {
        var order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        sort(order, 0, count, 0);
        for (int i = 0; i < count; i++) {
            order[i] = documents[order[i]];
        }
        return order;
    }

    /** Sorts a part, whose documents are alike in the columns before one, by that column and those after it. */
    private void sort(int[] order, int from, int to, int column) {
        if (to - from < 2) {
            return;
        }
        if (to - from <= SHORT || column == keys.length || !packed(order, from, to, keys[column])) {
            compared(order, from, to, column);
            return;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || keys[column][order[i]] != keys[column][order[start]]) {
                sort(order, start, i, column + 1);
                start = i;
            }
        }
    }

    /** Sorts a part by one column, each key packed with its place into one number; answers whether the keys are small enough. */
    private static boolean packed(int[] order, int from, int to, long[] key) {
        long least = LAST;
        long most = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long value = key[order[i]];
            if (value != LAST) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (least < Integer.MIN_VALUE || most > Integer.MAX_VALUE || least != LAST && most - least >= Integer.MAX_VALUE - 1) {
            return false;
        }
        var packed = new long[to - from];
        for (int i = from; i < to; i++) {
            long value = key[order[i]];
            packed[i - from] = (value == LAST ? Integer.MAX_VALUE : value - least) << 32 | order[i];
        }
        Arrays.sort(packed);
        for (int i = from; i < to; i++) {
            order[i] = (int) packed[i - from];
        }
        return true;
    }

    private void compared(int[] order, int from, int to, int column) {
        var part = new Integer[to - from];
        for (int i = from; i < to; i++) {
            part[i - from] = order[i];
        }
        Arrays.sort(part, (one, other) -> compare(one, other, column));
        for (int i = from; i < to; i++) {
            order[i] = part[i - from];
        }
    }

    private int compare(int one, int other, int column) {
        for (int i = column; i < keys.length; i++) {
            int order = Long.compare(keys[i][one], keys[i][other]);
            if (order != 0) {
                return order;
            }
        }
        int order = Long.compareUnsigned(ids[2 * one], ids[2 * other]);
        if (order == 0) {
            order = Long.compareUnsigned(ids[2 * one + 1], ids[2 * other + 1]);
        }
        return order != 0 || one == other ? order : id(one).compareTo(id(other));
    }

    private BytesRef id(int position) {
        int document = documents[position];
        try {
            for (LeafReaderContext leaf : leaves) {
                if (document < leaf.docBase + leaf.reader().maxDoc()) {
                    SortedDocValues values = DocValues.getSorted(leaf.reader(), Fields.ID_KEY);
                    return values.advanceExact(document - leaf.docBase)
                        ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())) : new BytesRef();
                }
            }
            return new BytesRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
