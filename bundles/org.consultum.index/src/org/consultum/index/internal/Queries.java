package org.consultum.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes queries of what users type. Thread-safe. */
final class Queries {

    private static final float TITLE_BOOST = 3;
    /** How many words are searched for; Lucene refuses queries of more than 1,024 parts, and nobody types that many. */
    private static final int MOST_WORDS = 200;
    /** How many words the last one of a phrase may stand for while it is being typed. */
    private static final int MOST_ENDINGS = 200;

    private final Analyzer analyzer = new FoldingAnalyzer();

    /**
     * A query with what it takes to show where it was found.
     *
     * @param query the query
     * @param words words that are searched for
     * @param beginnings beginnings of words that are searched for
     */
    record Prepared(Query query, Set<String> words, Set<String> beginnings) {
    }

    /** The query for a text; empty when there is no word in it that must be found. */
    Optional<Prepared> prepare(String typed, IndexReader reader) throws IOException {
        var terms = new HashSet<String>();
        var beginnings = new HashSet<String>();
        var all = new BooleanQuery.Builder();
        boolean any = false;
        int count = 0;
        for (QueryText.Part part : QueryText.parse(typed).parts()) {
            var words = uncovered(Words.of(analyzer, part.text()));
            var found = words.subList(0, Math.min(words.size(), MOST_WORDS / 2));
            count += found.size();
            if (found.isEmpty() || count > MOST_WORDS) {
                continue;
            }
            all.add(part(found, part.open(), reader), part.excluded() ? Occur.MUST_NOT : Occur.MUST);
            if (!part.excluded()) {
                any = true;
                found.forEach(word -> terms.add(word.term()));
                if (part.open()) {
                    beginnings.add(found.getLast().term());
                }
            }
        }
        return any ? Optional.of(new Prepared(all.build(), terms, beginnings)) : Optional.empty();
    }

    /** Without single characters that are part of a pair: the pair says more, and keeps the places of its neighbours. */
    private static List<Words.Word> uncovered(List<Words.Word> words) {
        return words.stream().filter(word -> words.stream().noneMatch(other -> covers(other, word))).toList();
    }

    private static boolean covers(Words.Word longer, Words.Word word) {
        return longer.start() <= word.start() && word.end() <= longer.end() && longer.end() - longer.start() > word.end() - word.start();
    }

    private static Query part(List<Words.Word> words, boolean open, IndexReader reader) throws IOException {
        var fields = new ArrayList<Query>();
        for (String field : List.of(Fields.TITLE, Fields.TEXT)) {
            Query query = words.size() == 1 ? word(field, words.getFirst().term(), open)
                : open ? openPhrase(field, words, reader) : phrase(field, words);
            fields.add(field.equals(Fields.TITLE) ? new BoostQuery(query, TITLE_BOOST) : query);
        }
        return new DisjunctionMaxQuery(fields, 0.1f);
    }

    private static Query word(String field, String word, boolean open) {
        var exact = new TermQuery(new Term(field, word));
        return open ? new BooleanQuery.Builder().add(exact, Occur.SHOULD).add(new PrefixQuery(new Term(field, word)), Occur.SHOULD).build()
            : exact;
    }

    private static Query phrase(String field, List<Words.Word> words) {
        var phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(field, word.term()), word.position()));
        return phrase.build();
    }

    private static Query openPhrase(String field, List<Words.Word> words, IndexReader reader) throws IOException {
        var phrase = new MultiPhraseQuery.Builder();
        for (Words.Word word : words.subList(0, words.size() - 1)) {
            phrase.add(new Term[] {new Term(field, word.term())}, word.position());
        }
        phrase.add(endings(field, words.getLast().term(), reader), words.getLast().position());
        return phrase.build();
    }

    /** Words of the index that begin like one that is being typed. */
    private static Term[] endings(String field, String beginning, IndexReader reader) throws IOException {
        var endings = new ArrayList<Term>();
        endings.add(new Term(field, beginning));
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms != null) {
            TermsEnum words = terms.iterator();
            var status = words.seekCeil(new BytesRef(beginning));
            for (BytesRef word = status == TermsEnum.SeekStatus.END ? null : words.term(); word != null && endings.size() < MOST_ENDINGS;
                    word = words.next()) {
                String text = word.utf8ToString();
                if (!text.startsWith(beginning)) {
                    break;
                }
                if (!text.equals(beginning)) {
                    endings.add(new Term(field, text));
                }
            }
        }
        return endings.toArray(Term[]::new);
    }
}
