package org.consultum.index.internal;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * The beginnings of all identities of a segment as numbers, so that most are compared without looking them up. Kept as long as the
 * segment is, whatever is deleted from it. Thread-safe.
 */
final class SegmentIds {

    private static final int PART = 8;

    private final Map<IndexReader.CacheKey, long[]> segments = new ConcurrentHashMap<>();

    /** For each ordinal two numbers: its first eight bytes and the next eight, to be compared without signs. */
    long[] of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        if (core == null) {
            return read(segment);
        }
        long[] known = segments.get(core.getKey());
        if (known == null) {
            known = read(segment);
            segments.put(core.getKey(), known);
            core.addClosedListener(segments::remove);
        }
        return known;
    }

    private static long[] read(LeafReader segment) throws IOException {
        SortedDocValues ids = DocValues.getSorted(segment, Fields.ID_KEY);
        var numbers = new long[2 * ids.getValueCount()];
        for (int ordinal = 0; ordinal < ids.getValueCount(); ordinal++) {
            BytesRef id = ids.lookupOrd(ordinal);
            numbers[2 * ordinal] = part(id, 0);
            numbers[2 * ordinal + 1] = part(id, PART);
        }
        return numbers;
    }

    private static long part(BytesRef id, int from) {
        long number = 0;
        for (int i = from; i < from + PART; i++) {
            number = number << 8 | (i < id.length ? id.bytes[id.offset + i] & 0xFF : 0);
        }
        return number;
    }
}
