package org.consultum.index.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
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
    private static final int LONGEST = 1_000;
    /** What people go to by its name, more than to the many small things. */
    private static final Map<String, Float> WEIGHTS = Map.of("Committee", 3f, "Person", 3f, "Organisation", 3f, "Meeting", 2f,
        "Recommendation", 1f, "Paper", 1f);

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

    /** The words of what was typed above a column. */
    List<String> words(String typed) throws IOException {
        String text = Texts.clean(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        return uncovered(Words.of(analyzer, text)).stream().map(Words.Word::term).distinct().limit(MOST_WORDS).toList();
    }

    /** What has in a field for each of some words one that begins so; nothing when there are no words. */
    Query beginnings(String field, List<String> words) {
        if (words.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new PrefixQuery(new Term(field, word)), Occur.FILTER));
        return all.build();
    }

    /**
     * What is called so: by beginnings of words of its title or reference, or by its initials. What begins so comes first, then whole
     * words, then what people go to most. Empty when there is no word in it.
     */
    Optional<Query> called(String typed) throws IOException {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var called = new BooleanQuery.Builder();
        for (String word : words) {
            called.add(new BooleanQuery.Builder().add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.TITLE, word))), Occur.SHOULD)
                .add(new ConstantScoreQuery(new PrefixQuery(new Term(Fields.REFERENCE, word))), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.TITLE, word)), Occur.SHOULD)
                .add(boosted(new TermQuery(new Term(Fields.REFERENCE, word)), 4), Occur.SHOULD).build(), Occur.MUST);
        }
        Query named = called.build();
        if (words.size() == 1) {
            named = new BooleanQuery.Builder().add(named, Occur.SHOULD)
                .add(boosted(new PrefixQuery(new Term(Fields.INITIALS, words.getFirst())), 2), Occur.SHOULD)
                .add(boosted(new TermQuery(new Term(Fields.INITIALS, words.getFirst())), 3), Occur.SHOULD).build();
        }
        var ranked = new BooleanQuery.Builder().add(named, Occur.MUST);
        String start = Texts.sortKey(typed);
        if (!start.isEmpty()) {
            ranked.add(boosted(new PrefixQuery(new Term(Fields.START, start)), 8), Occur.SHOULD);
            ranked.add(boosted(new TermQuery(new Term(Fields.START, start)), 8), Occur.SHOULD);
        }
        WEIGHTS.forEach((type, weight) -> ranked.add(boosted(new TermQuery(new Term(Fields.TYPE, type)), weight), Occur.SHOULD));
        return Optional.of(ranked.build());
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(new ConstantScoreQuery(query), boost);
    }

    /** What of a title {@link #called} looked for. */
    Prepared begun(String typed) throws IOException {
        return new Prepared(MatchNoDocsQuery.INSTANCE, Set.of(), Set.copyOf(words(typed)));
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
        for (String field : List.of(Fields.TITLE, Fields.TEXT, Fields.PAPER)) {
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
