package org.consultum.bench;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.IndexEntry;

/** The same actions in the least that Lucene needs for the same questions, asked directly: the baseline of {@link ListBench}. */
final class PlainActions implements Closeable {

    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param names the name of an owner by identity */
    PlainActions(List<IndexEntry> actions, UnaryOperator<String> names) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            var known = new HashMap<String, String>();
            for (IndexEntry action : actions) {
                writer.addDocument(document(action, id -> known.computeIfAbsent(id, names)));
            }
            writer.commit();
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(IndexEntry action, UnaryOperator<String> names) {
        var document = new Document();
        document.add(new StringField("id", action.id(), Field.Store.YES));
        document.add(new SortedDocValuesField("id", new BytesRef(action.id())));
        document.add(new TextField("title", action.title(), Field.Store.YES));
        document.add(new StringField("status", action.status().orElse(""), Field.Store.YES));
        action.due().ifPresent(day -> document.add(new LongField("due", day.toEpochDay(), Field.Store.YES)));
        for (String owner : action.ownerIds()) {
            document.add(new StringField("owner", owner, Field.Store.YES));
            document.add(new SortedSetDocValuesField("owners", new BytesRef(owner)));
        }
        action.ownerIds().stream().findFirst().ifPresent(owner -> document.add(new SortedDocValuesField("name",
            new BytesRef(names.apply(owner)))));
        document.add(new NumericDocValuesField("priority",
            List.of("low", "normal", "high", "urgent").indexOf(action.priority().orElse(""))));
        return document;
    }

    Query all() {
        return MatchAllDocsQuery.INSTANCE;
    }

    Query overdue(Set<String> statuses, LocalDate day) {
        return new BooleanQuery.Builder()
            .add(new TermInSetQuery("status", statuses.stream().sorted().map(BytesRef::new).toList()), Occur.FILTER)
            .add(LongField.newRangeQuery("due", Long.MIN_VALUE, day.toEpochDay()), Occur.FILTER).build();
    }

    Query owned(String owner, String beginning) {
        return new BooleanQuery.Builder().add(new TermQuery(new Term("owner", owner)), Occur.FILTER)
            .add(new PrefixQuery(new Term("title", beginning)), Occur.FILTER).build();
    }

    Sort byDue() {
        return new Sort(LongField.newSortField("due", false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE),
            new SortField("id", SortField.Type.STRING));
    }

    Sort byOwner() {
        return new Sort(new SortField("name", SortField.Type.STRING, false, SortField.STRING_LAST),
            new SortField("priority", SortField.Type.LONG, true),
            LongField.newSortField("due", false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE),
            new SortField("id", SortField.Type.STRING));
    }

    /** The last hundred of the first rows, with how many there are in all. */
    Object page(Query query, Sort sort, int rows) throws IOException {
        int total = searcher.count(query);
        ScoreDoc[] found = searcher.search(query, Math.max(1, rows), sort).scoreDocs;
        var page = new ArrayList<Document>();
        for (int row = Math.max(0, found.length - 100); row < found.length; row++) {
            page.add(searcher.storedFields().document(found[row].doc));
        }
        return Map.entry(total, page);
    }

    Object found(String word, int hits) throws IOException {
        return documents(new TermQuery(new Term("title", word)), hits);
    }

    Object begun(String beginning, int hits) throws IOException {
        return documents(new PrefixQuery(new Term("title", beginning)), hits);
    }

    private Object documents(Query query, int hits) throws IOException {
        var documents = new ArrayList<Document>();
        for (ScoreDoc hit : searcher.search(query, hits).scoreDocs) {
            documents.add(searcher.storedFields().document(hit.doc));
        }
        return documents;
    }

    Object groupByOwner(Query query) throws IOException {
        var counts = new HashMap<String, Integer>();
        each(query, leaf -> {
            SortedSetDocValues owners = leaf.reader().getSortedSetDocValues("owners");
            var ordinals = new int[(int) owners.getValueCount()];
            return new Counting(doc -> {
                if (owners.advanceExact(doc)) {
                    for (int i = owners.docValueCount(); i > 0; i--) {
                        ordinals[(int) owners.nextOrd()]++;
                    }
                }
            }, () -> {
                for (int ordinal = 0; ordinal < ordinals.length; ordinal++) {
                    counts.merge(owners.lookupOrd(ordinal).utf8ToString(), ordinals[ordinal], Integer::sum);
                }
            });
        });
        return counts;
    }

    Object groupByDue(Query query) throws IOException {
        var counts = new HashMap<Long, Integer>();
        each(query, leaf -> {
            SortedNumericDocValues days = leaf.reader().getSortedNumericDocValues("due");
            return new Counting(doc -> {
                if (days.advanceExact(doc)) {
                    counts.merge(days.nextValue() / 30, 1, Integer::sum);
                }
            }, () -> { });
        });
        return counts;
    }

    /** What is done with a document. */
    @FunctionalInterface
    private interface Step {

        void accept(int doc) throws IOException;
    }

    /** What is done at the end of a segment. */
    @FunctionalInterface
    private interface End {

        void run() throws IOException;
    }

    /** How one segment is counted. */
    private record Counting(Step step, End end) {
    }

    /** How each segment is counted. */
    @FunctionalInterface
    private interface Segments {

        Counting begin(LeafReaderContext leaf) throws IOException;
    }

    private void each(Query query, Segments segments) throws IOException {
        searcher.search(query, new CollectorManager<SimpleCollector, Object>() {

            @Override
            public SimpleCollector newCollector() {
                return new SimpleCollector() {

                    private Counting counting;

                    @Override
                    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
                        counting = segments.begin(leaf);
                    }

                    @Override
                    public void collect(int doc) throws IOException {
                        counting.step().accept(doc);
                    }

                    @Override
                    public void finish() throws IOException {
                        counting.end().run();
                    }

                    @Override
                    public ScoreMode scoreMode() {
                        return ScoreMode.COMPLETE_NO_SCORES;
                    }
                };
            }

            @Override
            public Object reduce(Collection<SimpleCollector> collectors) {
                return collectors;
            }
        });
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
