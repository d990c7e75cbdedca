package org.consultum.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.EntryFacts.Detail;
import org.consultum.index.IndexEntry;
import org.consultum.papertext.PaperContent;

/**
 * The text of papers in an index. It is kept once for each content of a file, under its SHA-256, page by page in documents of their own,
 * together with the word that the file was read; a paper is found by the text of its newest version. Written by one thread.
 */
final class PaperContents {

    /** Longest text of one document; longer pages are cut between lines. */
    private static final int PIECE = 6_000;
    private static final int MOST_PIECES = 20_000;

    private final IndexWriter writer;

    PaperContents(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * One piece of a text.
     *
     * @param page number of the page; empty where the file does not know pages
     */
    record Piece(OptionalInt page, String text) {
    }

    /** The content by whose text a paper is found; empty when it has no file. */
    static Optional<String> contentOf(IndexEntry entry) {
        return entry.facts().detail() instanceof Detail.Paper paper && !paper.contents().isEmpty()
            ? Optional.of(paper.contents().getLast()) : Optional.empty();
    }

    /** Adds to the document of a paper what is known of its text. */
    static void addText(Document document, String content, IndexSearcher searcher) throws IOException {
        for (Piece piece : pieces(content, searcher)) {
            document.add(new TextField(Fields.PAPER, piece.text(), Field.Store.NO));
        }
    }

    private static List<Piece> pieces(String content, IndexSearcher searcher) throws IOException {
        var found = searcher.search(new TermQuery(new Term(Fields.PAGE_OF, content)), MOST_PIECES).scoreDocs;
        var pieces = new ArrayList<Piece>();
        for (ScoreDoc hit : found) {
            pieces.add(piece(searcher.storedFields().document(hit.doc)));
        }
        pieces.sort(Comparator.comparingInt(piece -> piece.page().orElse(0)));
        return pieces;
    }

    private static Piece piece(Document document) {
        int page = Optional.ofNullable(document.getField(Fields.PAGE_NUMBER)).map(IndexableField::numericValue).map(Number::intValue)
            .orElse(0);
        String text = document.get(Fields.PAGE_TEXT);
        return new Piece(page > 0 ? OptionalInt.of(page) : OptionalInt.empty(), text == null ? "" : text);
    }

    /** The piece of a text with the most of what was searched for. */
    static Optional<Piece> best(String content, Queries.Prepared query, IndexSearcher searcher) throws IOException {
        var wanted = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.PAGE_OF, content)), Occur.FILTER)
            .setMinimumNumberShouldMatch(1);
        query.words().forEach(word -> wanted.add(new TermQuery(new Term(Fields.PAGE_TEXT, word)), Occur.SHOULD));
        query.beginnings().forEach(word -> wanted.add(new PrefixQuery(new Term(Fields.PAGE_TEXT, word)), Occur.SHOULD));
        ScoreDoc[] found = searcher.search(wanted.build(), 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(piece(searcher.storedFields().document(found[0].doc)));
    }

    /** Contents by whose text papers could be found that were not read yet, in no order. */
    static Set<String> unread(IndexSearcher searcher) throws IOException {
        Set<String> unread = newest(searcher);
        unread.removeAll(read(searcher));
        return unread;
    }

    /** Takes out what was read of contents that no paper has any more; answers whether there was any. */
    boolean removeUnused(IndexSearcher searcher) throws IOException {
        Set<String> unused = read(searcher);
        unused.removeAll(newest(searcher));
        for (String content : unused) {
            remove(content);
        }
        return !unused.isEmpty();
    }

    private static Set<String> newest(IndexSearcher searcher) throws IOException {
        var newest = new LinkedHashSet<String>();
        new Matching(searcher, new FieldExistsQuery(Fields.PAPER_CONTENT)).forEach(leaf -> {
            SortedSetDocValues contents = DocValues.getSortedSet(leaf.reader(), Fields.PAPER_CONTENT);
            return doc -> {
                if (contents.advanceExact(doc)) {
                    newest.add(contents.lookupOrd(contents.nextOrd()).utf8ToString());
                }
            };
        });
        return newest;
    }

    private static Set<String> read(IndexSearcher searcher) throws IOException {
        var read = new HashSet<String>();
        new Matching(searcher, new FieldExistsQuery(Fields.CONTENT_KEY)).forEach(leaf -> {
            SortedDocValues contents = DocValues.getSorted(leaf.reader(), Fields.CONTENT_KEY);
            return doc -> {
                if (contents.advanceExact(doc)) {
                    read.add(contents.lookupOrd(contents.ordValue()).utf8ToString());
                }
            };
        });
        return read;
    }

    /** Remembers what became of reading a content. To be made visible before papers are put in again. */
    void put(String content, PaperContent outcome) throws IOException {
        remove(content);
        var document = new Document();
        document.add(new StringField(Fields.CONTENT, content, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.CONTENT_KEY, new BytesRef(content)));
        switch (outcome) {
            case PaperContent.Text text -> {
                for (PaperContent.Page page : text.pages()) {
                    page(content, page);
                }
            }
            case PaperContent.Unreadable unreadable -> document.add(new StoredField(Fields.CONTENT_REASON, unreadable.reason().name()));
        }
        writer.addDocument(document);
    }

    private void remove(String content) throws IOException {
        writer.deleteDocuments(new Term(Fields.CONTENT, content), new Term(Fields.PAGE_OF, content));
    }

    private void page(String content, PaperContent.Page page) throws IOException {
        String text = Texts.clean(page.text());
        for (int from = 0; from < text.length();) {
            int to = end(text, from);
            var document = new Document();
            document.add(new StringField(Fields.PAGE_OF, content, Field.Store.NO));
            document.add(new StoredField(Fields.PAGE_NUMBER, page.number().orElse(0)));
            document.add(new TextField(Fields.PAGE_TEXT, text.substring(from, to), Field.Store.YES));
            writer.addDocument(document);
            from = to;
        }
    }

    private static int end(String text, int from) {
        if (text.length() - from <= PIECE) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', from + PIECE);
        int end = line > from + PIECE / 2 ? line + 1 : from + PIECE;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    /** The papers that have a content as their newest, as they are in the index. */
    static List<Extracted> papersOf(String content, IndexSearcher searcher) throws IOException {
        var papers = new ArrayList<Extracted>();
        for (ScoreDoc hit : searcher.search(new TermQuery(new Term(Fields.PAPER_CONTENT, content)), MOST_PIECES).scoreDocs) {
            papers.add(EntryDocuments.extracted(searcher.storedFields().document(hit.doc)));
        }
        return papers;
    }
}
