package org.consultum.index.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;

/** Counts the documents that fit a query by the values they have. Used once. */
final class FacetCounter {

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    /** Counts by what a facet says; each document counts once for each value it has. */
    static FacetCounter count(IndexSearcher searcher, Query query, Facet facet) throws IOException {
        var counter = new FacetCounter();
        var documents = new Matching(searcher, query);
        switch (facet.by()) {
            case OWNER -> counter.sets(documents, Fields.OWNER_KEYS);
            case WAITING_FOR -> counter.sets(documents, Fields.WAITING_KEYS);
            case COMMITTEE -> counter.terms(documents, Fields.COMMITTEE_KEY);
            case MEETING -> counter.terms(documents, Fields.MEETING_KEY);
            case STATUS, STAGE -> counter.terms(documents, Fields.STATUS_KEY);
            case PRIORITY -> counter.terms(documents, Fields.PRIORITY_KEY);
            case DUE_MONTH -> counter.days(documents, Fields.DUE, month());
            case RAISED_MONTH -> counter.days(documents, Fields.RAISED, month());
            case CLOSED_MONTH -> counter.days(documents, Fields.CLOSED, month());
            case DATE_MONTH -> counter.days(documents, Fields.DATE, month());
            case AGE_BAND -> counter.days(documents, Fields.RAISED, band(Facet.AGE_BANDS, facet));
            case OVERDUE_BAND -> counter.days(documents, Fields.DUE, band(Facet.OVERDUE_BANDS, facet));
        }
        return counter;
    }

    int total() {
        return total;
    }

    /** The keys of all groups but the one of those without a value. */
    List<String> keys() {
        return counts.keySet().stream().filter(key -> !key.isEmpty()).toList();
    }

    /** The groups in an order, those without a value last. */
    List<FacetCounts.Count> counts(Comparator<String> order, UnaryOperator<String> names) {
        return counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Comparator.<String, Boolean>comparing(String::isEmpty).thenComparing(order)))
            .map(group -> new FacetCounts.Count(group.getKey(), names.apply(group.getKey()), group.getValue())).toList();
    }

    private void add(String key, int elements) {
        if (elements > 0) {
            counts.merge(key, elements, Integer::sum);
        }
    }

    private void sets(Matching documents, String field) throws IOException {
        var segments = new ArrayList<SetCounts>();
        documents.forEach(leaf -> {
            var segment = new SetCounts(leaf, field);
            segments.add(segment);
            return segment;
        });
        for (SetCounts segment : segments) {
            segment.addTo(this);
        }
    }

    private void terms(Matching documents, String field) throws IOException {
        var segments = new ArrayList<TermCounts>();
        documents.forEach(leaf -> {
            var segment = new TermCounts(leaf, field);
            segments.add(segment);
            return segment;
        });
        for (TermCounts segment : segments) {
            segment.addTo(this);
        }
    }

    private void days(Matching documents, String field, LongFunction<String> key) throws IOException {
        var days = new DayCounts();
        documents.forEach(leaf -> {
            SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), field);
            return doc -> {
                if (values.advanceExact(doc)) {
                    days.add(values.nextValue());
                } else {
                    days.addNone();
                }
            };
        });
        days.forEach((day, elements) -> add(key.apply(day), elements));
        add(Facet.NONE, days.none());
        total += days.total();
    }

    /** The month of a day; days are asked for in their order, so that most have the month of the one before. */
    private static LongFunction<String> month() {
        return new LongFunction<>() {

            private long first = Long.MAX_VALUE;
            private long after = Long.MIN_VALUE;
            private String month;

            @Override
            public String apply(long day) {
                if (day < first || day >= after) {
                    YearMonth found = YearMonth.from(LocalDate.ofEpochDay(day));
                    first = found.atDay(1).toEpochDay();
                    after = found.atEndOfMonth().toEpochDay() + 1;
                    month = found.toString();
                }
                return month;
            }
        };
    }

    private static LongFunction<String> band(List<Facet.Band> bands, Facet facet) {
        long today = facet.asOf().orElseThrow().toEpochDay();
        var keys = bands.stream().map(Facet.Band::key).toList();
        return day -> {
            int band = 0;
            while (band < keys.size() - 1 && today - day > bands.get(band).until()) {
                band++;
            }
            return keys.get(band);
        };
    }

    /** Counts of one segment by a value each document has at most once. */
    private static final class TermCounts implements Matching.PerDocument {

        private final SortedDocValues values;
        private final int[] counts;
        private int none;
        private int total;

        TermCounts(LeafReaderContext leaf, String field) throws IOException {
            values = DocValues.getSorted(leaf.reader(), field);
            counts = new int[values.getValueCount()];
        }

        @Override
        public void accept(int doc) throws IOException {
            total++;
            if (values.advanceExact(doc)) {
                counts[values.ordValue()]++;
            } else {
                none++;
            }
        }

        void addTo(FacetCounter all) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    all.add(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal]);
                }
            }
            all.add(Facet.NONE, none);
            all.total += total;
        }
    }

    /** Counts of one segment by values a document may have several of. */
    private static final class SetCounts implements Matching.PerDocument {

        private final SortedSetDocValues values;
        private final int[] counts;
        private int none;
        private int total;

        SetCounts(LeafReaderContext leaf, String field) throws IOException {
            values = DocValues.getSortedSet(leaf.reader(), field);
            counts = new int[Math.toIntExact(values.getValueCount())];
        }

        @Override
        public void accept(int doc) throws IOException {
            total++;
            if (values.advanceExact(doc)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            } else {
                none++;
            }
        }

        void addTo(FacetCounter all) throws IOException {
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                if (counts[ordinal] > 0) {
                    all.add(values.lookupOrd(ordinal).utf8ToString(), counts[ordinal]);
                }
            }
            all.add(Facet.NONE, none);
            all.total += total;
        }
    }
}
