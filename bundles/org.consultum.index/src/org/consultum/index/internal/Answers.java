package org.consultum.index.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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
    private final SegmentIds segmentIds = new SegmentIds();
    private final ListOrders orders = new ListOrders();
    private final Filters filters = new Filters(queries);
    private final Locale language;
    private volatile KnownState state;

    /** @param language the language whose order names are in */
    Answers(Locale language) {
        this.language = language;
    }

    SearchResult search(IndexSearcher searcher, String typed, Optional<String> type, int limit, boolean complete) throws IOException {
        var prepared = queries.prepare(typed, searcher.getIndexReader());
        if (prepared.isEmpty() || limit <= 0) {
            return new SearchResult(List.of(), 0, complete);
        }
        TopDocs found = searcher.search(typed(prepared.get().query(), type), collecting(limit));
        var hits = new ArrayList<SearchHit>();
        var names = new HashMap<String, String>();
        for (ScoreDoc hit : found.scoreDocs) {
            Extracted extracted = EntryDocuments.extracted(searcher.storedFields().document(hit.doc));
            IndexEntry entry = extracted.entry();
            var ranges = highlights.ranges(entry.title(), prepared.get());
            var snippet = highlights.snippet(extracted.text(), prepared.get());
            Optional<PaperContents.Piece> piece = snippet.ranges().isEmpty() && !highlights.holdsAll(entry.title(), prepared.get())
                ? inPaper(searcher, entry, prepared.get()) : Optional.empty();
            if (piece.isPresent()) {
                snippet = highlights.snippet(piece.get().text(), prepared.get());
            }
            hits.add(new SearchHit(entry, ranges, context(searcher, entry, names), snippet.text(), snippet.ranges(),
                piece.map(PaperContents.Piece::page).orElse(OptionalInt.empty()), hit.score));
        }
        return new SearchResult(hits, Math.toIntExact(found.totalHits.value()), complete);
    }

    private static Optional<PaperContents.Piece> inPaper(IndexSearcher searcher, IndexEntry entry, Queries.Prepared query)
            throws IOException {
        Optional<String> content = PaperContents.contentOf(entry);
        return content.isPresent() ? PaperContents.best(content.get(), query, searcher) : Optional.empty();
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

    /** The files that hold elements of a class. */
    static Set<String> filesOf(IndexSearcher searcher, String type) throws IOException {
        var files = new TreeSet<String>();
        int most = Math.max(1, searcher.getIndexReader().maxDoc());
        for (ScoreDoc hit : searcher.search(new TermQuery(new Term(Fields.TYPE, type)), most).scoreDocs) {
            files.add(searcher.storedFields().document(hit.doc, Set.of(Fields.FILE)).get(Fields.FILE));
        }
        return files;
    }

    ListPage list(IndexSearcher searcher, ListQuery query, boolean complete) throws IOException {
        KnownState state = state(searcher);
        Query filter = filters.query(searcher, state, query.type(), query.filter());
        int total = searcher.count(filter);
        int from = Math.min(query.from(), total);
        int to = Math.min(query.to(), total);
        var rows = new ArrayList<IndexEntry>();
        if (to > from) {
            Names names = ListSorts.needsNames(query.sorts()) ? state.names(searcher) : null;
            int[] order = to <= SHALLOW ? order(searcher, filter, to, ListSorts.of(query.sorts(), names))
                : orders.of(searcher, query, () -> FullOrder.of(searcher, filter, query.sorts(), names, segmentIds));
            for (int row = from; row < Math.min(to, order.length); row++) {
                rows.add(EntryDocuments.extracted(searcher.storedFields().document(order[row])).entry());
            }
        }
        return new ListPage(rows, total, complete);
    }

    private static int[] order(IndexSearcher searcher, Query filter, int rows, Sort sort) throws IOException {
        return Arrays.stream(searcher.search(filter, rows, sort).scoreDocs).mapToInt(row -> row.doc).toArray();
    }

    FacetCounts facet(IndexSearcher searcher, String type, ListQuery.Filter filter, Facet facet, boolean complete) throws IOException {
        KnownState state = state(searcher);
        FacetCounter counted = FacetCounter.count(searcher, filters.query(searcher, state, type, filter), facet);
        List<FacetCounts.Count> counts = switch (facet.by()) {
            case OWNER, WAITING_FOR, COMMITTEE -> {
                Names names = state.names(searcher);
                yield counted.counts(Comparator.comparingLong(names::rank).thenComparing(Comparator.naturalOrder()), names::text);
            }
            case MEETING -> meetings(searcher, counted);
            case STATUS, STAGE -> counted.counts(Literals.statuses(type), key -> key);
            case PRIORITY -> counted.counts(Literals.priorities(), key -> key);
            case AGE_BAND -> counted.counts(bands(Facet.AGE_BANDS), key -> key);
            case OVERDUE_BAND -> counted.counts(bands(Facet.OVERDUE_BANDS), key -> key);
            case DUE_MONTH, RAISED_MONTH, CLOSED_MONTH, DATE_MONTH -> counted.counts(Comparator.naturalOrder(), key -> key);
        };
        return new FacetCounts(counts, counted.total(), complete);
    }

    private static Comparator<String> bands(List<Facet.Band> bands) {
        var keys = bands.stream().map(Facet.Band::key).toList();
        return Comparator.comparingInt(keys::indexOf);
    }

    private static List<FacetCounts.Count> meetings(IndexSearcher searcher, FacetCounter counted) throws IOException {
        var entries = new HashMap<String, IndexEntry>();
        for (String id : counted.keys()) {
            byId(searcher, id).ifPresent(entry -> entries.put(id, entry));
        }
        Comparator<String> latestFirst = Comparator.comparing(
            id -> Optional.ofNullable(entries.get(id)).flatMap(IndexEntry::date).orElse(LocalDate.MIN), Comparator.reverseOrder());
        return counted.counts(latestFirst.thenComparing(Comparator.naturalOrder()),
            id -> Optional.ofNullable(entries.get(id)).map(Answers::name).orElse(""));
    }

    private KnownState state(IndexSearcher searcher) {
        KnownState last = state;
        if (last == null || !last.isOf(searcher)) {
            last = new KnownState(searcher, language);
            state = last;
        }
        return last;
    }

    SearchResult quickOpen(IndexSearcher searcher, String typed, Optional<String> type, int limit, boolean complete) throws IOException {
        Optional<Query> query = queries.called(typed);
        if (query.isEmpty() || limit <= 0) {
            return new SearchResult(List.of(), 0, complete);
        }
        var found = searcher.search(typed(query.get(), type), collecting(limit));
        var hits = new ArrayList<SearchHit>();
        var names = new HashMap<String, String>();
        var words = queries.begun(typed);
        for (ScoreDoc hit : found.scoreDocs) {
            IndexEntry entry = EntryDocuments.extracted(searcher.storedFields().document(hit.doc)).entry();
            hits.add(new SearchHit(entry, highlights.ranges(entry.title(), words), context(searcher, entry, names), "", List.of(),
                OptionalInt.empty(), hit.score));
        }
        return new SearchResult(hits, Math.toIntExact(found.totalHits.value()), complete);
    }

    private static Query typed(Query query, Optional<String> type) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        type.ifPresent(name -> all.add(new TermQuery(new Term(Fields.TYPE, name)), Occur.FILTER));
        return all.build();
    }

    private static TopScoreDocCollectorManager collecting(int limit) {
        return new TopScoreDocCollectorManager(Math.min(limit, MOST_HITS), null, Integer.MAX_VALUE);
    }
}
