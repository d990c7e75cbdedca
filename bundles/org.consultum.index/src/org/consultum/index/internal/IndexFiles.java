package org.consultum.index.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.consultum.papertext.PaperContent;

/**
 * The files of one index: what is known of each element, and from which state of which file. Written by one thread; searched by any.
 * Throws {@link IOException} or unchecked exceptions of the library when files are damaged; the index is then to be built anew.
 */
final class IndexFiles implements Closeable {

    private static final String KEY = "consultum";
    private static final double BUFFER_MEGABYTES = 48;
    private static final Pattern OWN_FILES = Pattern.compile("(pending_)?segments.*|_[0-9a-z]+[._].*");

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final PaperContents papers;
    private boolean empty;

    private IndexFiles(IndexWriter writer, SearcherManager searchers, boolean empty) {
        this.writer = writer;
        this.searchers = searchers;
        this.papers = new PaperContents(writer);
        this.empty = empty;
    }

    /**
     * Opens an index for writing, empties it if it was made under another key, and verifies the checksums of its files.
     *
     * @param key what the index must have been made under: version, machine, plugins
     * @throws LockObtainFailedException when another process or register has it open
     */
    static IndexFiles open(Directory directory, String key) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!madeUnder(directory, key)) {
                wipe(directory);
            }
        }
        try {
            return opened(directory, key);
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                wipe(directory);
            }
            return opened(directory, key);
        }
    }

    private static IndexFiles opened(Directory directory, String key) throws IOException {
        var config = new IndexWriterConfig(new FoldingAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES).setCommitOnClose(false);
        var writer = new IndexWriter(directory, config);
        boolean success = false;
        try {
            writer.setLiveCommitData(Map.of(KEY, key).entrySet());
            var searchers = new SearcherManager(writer, true, true, null);
            var files = new IndexFiles(writer, searchers, writer.getDocStats().maxDoc == 0);
            files.verify();
            success = true;
            return files;
        } finally {
            if (!success) {
                writer.rollback();
            }
        }
    }

    private static boolean madeUnder(Directory directory, String key) {
        try {
            return !DirectoryReader.indexExists(directory)
                || key.equals(SegmentInfos.readLatestCommit(directory).getUserData().get(KEY));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Deletes the files of the index and no others. */
    private static void wipe(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (OWN_FILES.matcher(file).matches()) {
                directory.deleteFile(file);
            }
        }
    }

    /** Reads all files of the index and compares their checksums. */
    void verify() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** A question to the index. */
    @FunctionalInterface
    interface Question<T> {

        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Asks what is visible at the moment. On any thread. */
    <T> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Puts the elements of a file in the place of those it held before. */
    void replaceFile(String path, List<Extracted> elements) throws IOException {
        if (!empty) {
            writer.deleteDocuments(new Term(Fields.FILE, path));
        }
        for (Extracted element : elements) {
            writer.addDocument(document(element));
        }
    }

    /** From now on files may have been indexed before. */
    void filled() {
        empty = false;
    }

    /** Puts in an element, in the place of what was known of it. */
    void put(Extracted element) throws IOException {
        writer.updateDocument(new Term(Fields.ID, element.entry().id()), document(element));
    }

    /** The document of an element, of a paper with what is known of its text. */
    private Document document(Extracted element) throws IOException {
        Document document = EntryDocuments.document(element);
        Optional<String> content = PaperContents.contentOf(element.entry());
        if (!empty && content.isPresent()) {
            ask(searcher -> {
                PaperContents.addText(document, content.get(), searcher);
                return document;
            });
        }
        return document;
    }

    /** Contents of papers that are to be read. */
    Set<String> unreadPapers() throws IOException {
        return ask(PaperContents::unread);
    }

    /** Takes out the text of contents that no paper has any more. */
    void removeUnusedPapers() throws IOException {
        boolean removed = ask(papers::removeUnused);
        if (removed) {
            refresh();
        }
    }

    /** Remembers what became of reading contents of papers, and makes papers findable by them. */
    void putContents(Map<String, PaperContent> contents) throws IOException {
        for (var content : contents.entrySet()) {
            papers.put(content.getKey(), content.getValue());
        }
        refresh();
        for (String content : contents.keySet()) {
            for (Extracted paper : ask(searcher -> PaperContents.papersOf(content, searcher))) {
                put(paper);
            }
        }
        refresh();
    }

    /** Takes out an element. */
    void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, id));
    }

    /** Takes out everything that belongs to a committee or meeting. */
    void removeBelow(String id) throws IOException {
        writer.deleteDocuments(new Term(Fields.COMMITTEE, id), new Term(Fields.MEETING, id));
    }

    /** Takes out everything a file held, and the file. */
    void removeFile(String path) throws IOException {
        writer.deleteDocuments(new Term(Fields.FILE, path), new Term(Fields.STAMP, path));
    }

    /** Remembers that a file is indexed in the state of its stamp. */
    void stamp(String path, FileStamp stamp) throws IOException {
        var document = new Document();
        document.add(new StringField(Fields.STAMP, path, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.STAMP_PATH, new BytesRef(path)));
        document.add(new NumericDocValuesField(Fields.STAMP_SIZE, stamp.size()));
        document.add(new NumericDocValuesField(Fields.STAMP_TIME, stamp.modified()));
        if (empty) {
            writer.addDocument(document);
        } else {
            writer.updateDocument(new Term(Fields.STAMP, path), document);
        }
    }

    /** Forgets in which state a file was indexed, so that it is read again. */
    void forget(String path) throws IOException {
        writer.deleteDocuments(new Term(Fields.STAMP, path));
    }

    /** The files that are indexed, as far as visible. */
    Map<String, FileStamp> stamps() throws IOException {
        return ask(searcher -> {
            var stamps = new HashMap<String, FileStamp>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                var paths = leaf.reader().getSortedDocValues(Fields.STAMP_PATH);
                var sizes = leaf.reader().getNumericDocValues(Fields.STAMP_SIZE);
                var times = leaf.reader().getNumericDocValues(Fields.STAMP_TIME);
                var live = leaf.reader().getLiveDocs();
                if (paths == null || sizes == null || times == null) {
                    continue;
                }
                for (int doc = paths.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = paths.nextDoc()) {
                    if ((live == null || live.get(doc)) && sizes.advanceExact(doc) && times.advanceExact(doc)) {
                        stamps.put(paths.lookupOrd(paths.ordValue()).utf8ToString(), new FileStamp(sizes.longValue(), times.longValue()));
                    }
                }
            }
            return stamps;
        });
    }

    /** Makes what was written visible. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written durable. */
    void commit() throws IOException {
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        try {
            searchers.close();
        } finally {
            writer.rollback();
        }
    }
}
