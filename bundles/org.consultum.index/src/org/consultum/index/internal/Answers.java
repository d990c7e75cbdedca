package org.consultum.index.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.Facet;
import org.consultum.index.FacetCounts;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListPage;
import org.consultum.index.ListQuery;
import org.consultum.index.SearchHit;
import org.consultum.index.SearchResult;

/** Answers questions from an index. Thread-safe. */
final class Answers {

    private static final String SEPARATOR = " \u00B7 ";
    private static final int MOST_HITS = 10_000;
    /** Rows up to which a page is sorted out by itself; deeper ones come from the order of the whole list, which is kept. */
    private static final int SHALLOW = 500;

    private final Queries queries = new Queries();
    private final Highlights highlights = new Highlights();
    private final ListOrders orders = new ListOrders();

    SearchResult search(IndexSearcher searcher, String typed, Optional<String> type, int limit, boolean complete) throws IOException {
        var prepared = queries.prepare(typed, searcher.getIndexReader());
        if (prepared.isEmpty() || limit <= 0) {
            return new SearchResult(List.of(), 0, complete);
        }
        var query = new BooleanQuery.Builder().add(prepared.get().query(), Occur.MUST);
        type.ifPresent(name -> query.add(new TermQuery(new Term(Fields.TYPE, name)), Occur.FILTER));
        TopDocs found = searcher.search(query.build(),
            new TopScoreDocCollectorManager(Math.min(limit, MOST_HITS), null, Integer.MAX_VALUE));
        var hits = new ArrayList<SearchHit>();
        var names = new HashMap<String, String>();
        for (ScoreDoc hit : found.scoreDocs) {
            Extracted extracted = EntryDocuments.extracted(searcher.storedFields().document(hit.doc));
            IndexEntry entry = extracted.entry();
            var snippet = highlights.snippet(extracted.text(), prepared.get());
            hits.add(new SearchHit(entry, highlights.ranges(entry.title(), prepared.get()), context(searcher, entry, names),
                snippet.text(), snippet.ranges(), hit.score));
        }
        return new SearchResult(hits, Math.toIntExact(found.totalHits.value()), complete);
    }

    /** The committee and the meeting an element belongs to, by name. */
    private static String context(IndexSearcher searcher, IndexEntry entry, Map<String, String> names) throws IOException {
        var parts = new ArrayList<String>();
        for (String id : Stream.of(entry.committeeId(), entry.meetingId()).flatMap(Optional::stream).toList()) {
            if (!id.equals(entry.id())) {
                String name = names.get(id);
                if (name == null) {
                    name = byId(searcher, id).map(Answers::name).orElse("");
                    names.put(id, name);
                }
                parts.add(name);
            }
        }
        parts.removeIf(String::isEmpty);
        return String.join(SEPARATOR, parts);
    }

    private static String name(IndexEntry entry) {
        boolean meeting = entry.meetingId().filter(entry.id()::equals).isPresent();
        return meeting ? entry.date().map(date -> entry.title() + ", " + date).orElse(entry.title()) : entry.title();
    }

    static Optional<IndexEntry> byId(IndexSearcher searcher, String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty()
            : Optional.of(EntryDocuments.extracted(searcher.storedFields().document(found.scoreDocs[0].doc)).entry());
    }

    static int count(IndexSearcher searcher, String type) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.TYPE, type)));
    }

    ListPage list(IndexSearcher searcher, ListQuery query, boolean complete) throws IOException {
        Query filter = filter(searcher, query);
        int total = searcher.count(filter);
        int from = Math.min(query.from(), total);
        int to = Math.min(query.to(), total);
        var rows = new ArrayList<IndexEntry>();
        if (to > from) {
            int[] order = to <= SHALLOW ? order(searcher, filter, to, query.sorts().getFirst())
                : orders.of(searcher, query, () -> order(searcher, filter, total, query.sorts().getFirst()));
            for (int row = from; row < Math.min(to, order.length); row++) {
                rows.add(EntryDocuments.extracted(searcher.storedFields().document(order[row])).entry());
            }
        }
        return new ListPage(rows, total, complete);
    }

    private static int[] order(IndexSearcher searcher, Query filter, int rows, ListQuery.Sort sort) throws IOException {
        return Arrays.stream(searcher.search(filter, rows, sort(sort)).scoreDocs).mapToInt(row -> row.doc).toArray();
    }

    private Query filter(IndexSearcher searcher, ListQuery list) throws IOException {
        ListQuery.Filter filter = list.filter();
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.TYPE, list.type())), Occur.FILTER);
        queries.prepare(filter.text(), searcher.getIndexReader()).ifPresent(text -> query.add(text.query(), Occur.FILTER));
        filter.committeeIds().forEach(id -> query.add(new TermQuery(new Term(Fields.COMMITTEE, id)), Occur.FILTER));
        filter.meetingId().ifPresent(id -> query.add(new TermQuery(new Term(Fields.MEETING, id)), Occur.FILTER));
        filter.ownerIds().forEach(id -> query.add(new TermQuery(new Term(Fields.OWNER, id)), Occur.FILTER));
        if (!filter.statuses().isEmpty()) {
            query.add(new TermInSetQuery(Fields.STATUS, filter.statuses().stream().sorted().map(BytesRef::new).toList()), Occur.FILTER);
        }
        if (filter.date().from().isPresent() || filter.date().until().isPresent()) {
            query.add(LongField.newRangeQuery(Fields.DATE, filter.date().from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE),
                filter.date().until().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)), Occur.FILTER);
        }
        filter.due().until().ifPresent(day ->
            query.add(LongField.newRangeQuery(Fields.DUE, Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER));
        return query.build();
    }

    FacetCounts facet(IndexSearcher searcher, String type, ListQuery.Filter filter, Facet facet, boolean complete) throws IOException {
        return new FacetCounts(List.of(), searcher.count(filter(searcher, ListQuery.first(type, 0))), complete);
    }

    SearchResult quickOpen(IndexSearcher searcher, String typed, Optional<String> type, int limit, boolean complete) throws IOException {
        return search(searcher, typed, type, limit, complete);
    }

    private static Sort sort(ListQuery.Sort sort) {
        boolean reverse = !sort.ascending();
        SortField field = switch (sort.column()) {
            case TITLE -> text(Fields.TITLE_KEY, reverse);
            case STATUS -> text(Fields.STATUS_KEY, reverse);
            case DATE -> day(Fields.DATE, reverse);
            case DUE -> day(Fields.DUE, reverse);
            default -> text(Fields.ID_KEY, false);
        };
        return new Sort(field, text(Fields.ID_KEY, false));
    }

    /** Elements without a value come last in both directions. */
    private static SortField text(String name, boolean reverse) {
        return new SortField(name, SortField.Type.STRING, reverse, reverse ? SortField.STRING_FIRST : SortField.STRING_LAST);
    }

    private static SortField day(String name, boolean reverse) {
        return LongField.newSortField(name, reverse, SortedNumericSelector.Type.MIN, reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
