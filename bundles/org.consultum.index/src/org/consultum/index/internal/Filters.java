package org.consultum.index.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.Facet;
import org.consultum.index.ListQuery.Arising;
import org.consultum.index.ListQuery.Column;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.index.ListQuery.Group;
import org.consultum.index.ListQuery.Hidden;

/** Makes queries of filters. Thread-safe. */
final class Filters {

    private final Queries queries;

    Filters(Queries queries) {
        this.queries = queries;
    }

    /** The query for the elements of a class that fit a filter. */
    Query query(IndexSearcher searcher, KnownState state, String type, Filter filter) throws IOException {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER);
        queries.prepare(filter.text(), searcher.getIndexReader()).ifPresent(text -> query.add(text.query(), Occur.FILTER));
        for (var text : filter.columnTexts().entrySet()) {
            query.add(columnText(searcher, state, text.getKey(), text.getValue()), Occur.FILTER);
        }
        any(query, Fields.COMMITTEE, filter.committeeIds());
        filter.meetingId().ifPresent(id -> query.add(new TermQuery(new Term(Fields.MEETING, id)), Occur.FILTER));
        any(query, Fields.STATUS, filter.statuses());
        any(query, Fields.PRIORITY, filter.priorities());
        owners(query, filter);
        any(query, Fields.WAITING, filter.waitingForIds());
        any(query, Fields.ORIGIN, filter.originIds());
        days(query, Fields.DATE, filter.date());
        days(query, Fields.DUE, filter.due());
        days(query, Fields.RAISED, filter.raised());
        days(query, Fields.CLOSED, filter.closed());
        switch (filter.hidden()) {
            case Hidden.Shown shown -> {
            }
            case Hidden.Excluded excluded -> query.add(after(Fields.HIDDEN, excluded.on()), Occur.MUST_NOT);
            case Hidden.Only only -> query.add(after(Fields.HIDDEN, only.on()), Occur.FILTER);
        }
        progress(query, filter);
        filter.group().ifPresent(group -> query.add(group(group), Occur.FILTER));
        if (filter.arising() != Arising.EITHER) {
            query.add(arising(searcher, state, type), filter.arising() == Arising.SOMETHING ? Occur.FILTER : Occur.MUST_NOT);
        }
        return query.build();
    }

    private static void any(BooleanQuery.Builder query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            query.add(any(field, values), Occur.FILTER);
        }
    }

    private static Query any(String field, Collection<String> values) {
        return values.size() == 1 ? new TermQuery(new Term(field, values.iterator().next()))
            : new TermInSetQuery(field, values.stream().sorted().map(BytesRef::new).toList());
    }

    private static void owners(BooleanQuery.Builder query, Filter filter) {
        if (!filter.noOwner()) {
            any(query, Fields.OWNER, filter.ownerIds());
        } else if (filter.ownerIds().isEmpty()) {
            query.add(new FieldExistsQuery(Fields.OWNER_KEYS), Occur.MUST_NOT);
        } else {
            query.add(new BooleanQuery.Builder().add(any(Fields.OWNER, filter.ownerIds()), Occur.SHOULD)
                .add(without(Fields.OWNER_KEYS), Occur.SHOULD).build(), Occur.FILTER);
        }
    }

    private static void days(BooleanQuery.Builder query, String field, Days days) {
        if (days.none()) {
            query.add(new FieldExistsQuery(field), Occur.MUST_NOT);
        } else if (!days.equals(Days.ANY)) {
            query.add(range(field, days.from().map(LocalDate::toEpochDay), days.until().map(LocalDate::toEpochDay)), Occur.FILTER);
        }
    }

    private static Query range(String field, Optional<Long> from, Optional<Long> until) {
        return LongField.newRangeQuery(field, from.orElse(Long.MIN_VALUE), until.orElse(Long.MAX_VALUE));
    }

    private static Query after(String field, LocalDate day) {
        return range(field, Optional.of(day.toEpochDay() + 1), Optional.empty());
    }

    private static void progress(BooleanQuery.Builder query, Filter filter) {
        if (filter.progressFrom() > 0) {
            query.add(range(Fields.PROGRESS, Optional.of((long) filter.progressFrom()), Optional.of((long) filter.progressUntil())),
                Occur.FILTER);
        } else if (filter.progressUntil() < 100) {
            query.add(range(Fields.PROGRESS, Optional.of(filter.progressUntil() + 1L), Optional.empty()), Occur.MUST_NOT);
        }
    }

    private Query columnText(IndexSearcher searcher, KnownState state, Column column, String typed) throws IOException {
        List<String> words = queries.words(typed);
        return switch (column) {
            case TITLE -> queries.beginnings(Fields.TITLE, words);
            case REFERENCE -> queries.beginnings(Fields.REFERENCE, words);
            case OWNER -> named(searcher, state, Fields.OWNER, words);
            case WAITING_FOR -> named(searcher, state, Fields.WAITING, words);
            case COMMITTEE -> named(searcher, state, Fields.COMMITTEE, words);
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private static Query named(IndexSearcher searcher, KnownState state, String field, List<String> words) throws IOException {
        var ids = state.names(searcher).beginningWith(words);
        return ids.isEmpty() ? MatchNoDocsQuery.INSTANCE : any(field, ids);
    }

    // Groups

    private static Query group(Group group) {
        String key = group.key();
        return switch (group.facet().by()) {
            case OWNER -> term(Fields.OWNER, Fields.OWNER_KEYS, key);
            case WAITING_FOR -> term(Fields.WAITING, Fields.WAITING_KEYS, key);
            case COMMITTEE -> term(Fields.COMMITTEE, Fields.COMMITTEE_KEY, key);
            case MEETING -> term(Fields.MEETING, Fields.MEETING_KEY, key);
            case STATUS, STAGE -> term(Fields.STATUS, Fields.STATUS_KEY, key);
            case PRIORITY -> term(Fields.PRIORITY, Fields.PRIORITY_KEY, key);
            case DUE_MONTH -> month(Fields.DUE, key);
            case RAISED_MONTH -> month(Fields.RAISED, key);
            case CLOSED_MONTH -> month(Fields.CLOSED, key);
            case DATE_MONTH -> month(Fields.DATE, key);
            case AGE_BAND -> band(Fields.RAISED, Facet.AGE_BANDS, group);
            case OVERDUE_BAND -> band(Fields.DUE, Facet.OVERDUE_BANDS, group);
        };
    }

    private static Query term(String field, String keys, String value) {
        return value.equals(Facet.NONE) ? without(keys) : new TermQuery(new Term(field, value));
    }

    private static Query without(String field) {
        return new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new FieldExistsQuery(field), Occur.MUST_NOT).build();
    }

    private static Query month(String field, String key) {
        if (key.equals(Facet.NONE)) {
            return without(field);
        }
        try {
            YearMonth month = YearMonth.parse(key);
            return range(field, Optional.of(month.atDay(1).toEpochDay()), Optional.of(month.atEndOfMonth().toEpochDay()));
        } catch (DateTimeParseException e) {
            return new MatchNoDocsQuery(key);
        }
    }

    private static Query band(String field, List<Facet.Band> bands, Group group) {
        if (group.key().equals(Facet.NONE)) {
            return without(field);
        }
        long today = group.facet().asOf().orElseThrow().toEpochDay();
        for (Facet.Band band : bands) {
            if (band.key().equals(group.key())) {
                // What lies ahead of the day belongs to the first band.
                return range(field, band.until() == Integer.MAX_VALUE ? Optional.empty() : Optional.of(today - band.until()),
                    band.from() == 0 ? Optional.empty() : Optional.of(today - band.from()));
            }
        }
        return new MatchNoDocsQuery(group.key());
    }

    // What arises from what

    private static Query arising(IndexSearcher searcher, KnownState state, String type) throws IOException {
        var origins = state.origins(searcher);
        var found = new ArrayList<BytesRef>();
        new Matching(searcher, new TermQuery(new Term(Fields.TYPE, type))).forEach(leaf -> {
            SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID_KEY);
            return doc -> {
                if (ids.advanceExact(doc)) {
                    BytesRef id = ids.lookupOrd(ids.ordValue());
                    if (origins.contains(id)) {
                        found.add(BytesRef.deepCopyOf(id));
                    }
                }
            };
        });
        return new TermInSetQuery(Fields.ID, found);
    }

    /** The ids of everything that something arises from. */
    static HashSet<BytesRef> origins(IndexSearcher searcher) throws IOException {
        var origins = new HashSet<BytesRef>();
        new Matching(searcher, new FieldExistsQuery(Fields.ORIGIN_KEYS)).forEach(leaf -> {
            SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Fields.ORIGIN_KEYS);
            var seen = new boolean[Math.toIntExact(ids.getValueCount())];
            return doc -> {
                if (ids.advanceExact(doc)) {
                    for (int i = ids.docValueCount(); i > 0; i--) {
                        int ordinal = Math.toIntExact(ids.nextOrd());
                        if (!seen[ordinal]) {
                            seen[ordinal] = true;
                            origins.add(BytesRef.deepCopyOf(ids.lookupOrd(ordinal)));
                        }
                    }
                }
            };
        });
        return origins;
    }
}
