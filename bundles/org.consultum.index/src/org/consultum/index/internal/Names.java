package org.consultum.index.internal;

import java.io.IOException;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.consultum.index.IndexEntry;

/** The names of all parties and committees of one state of an index, in the order of the user's language. Immutable. */
final class Names {

    /** The rank of a name that is not known: after all others. */
    static final long UNKNOWN = Integer.MAX_VALUE;

    private static final List<BytesRef> PARTIES =
        List.of(new BytesRef("Committee"), new BytesRef("Organisation"), new BytesRef("Person"), new BytesRef("Role"));
    private static final int MOST = 1_000_000;

    private final Map<String, Name> names;

    private Names(Map<String, Name> names) {
        this.names = names;
    }

    /**
     * A name.
     *
     * @param text the name
     * @param rank its place among all names, equal ones by their ids
     * @param words the words of the name and of the short name, folded
     */
    private record Name(String text, int rank, List<String> words) {
    }

    /** A name before all are in order. */
    private record Unranked(String id, String text, CollationKey key, String reference) {
    }

    static Names of(IndexSearcher searcher, Locale language) throws IOException {
        var found = new ArrayList<Unranked>();
        Collator collator = Collator.getInstance(language);
        var parties = new TermInSetQuery(Fields.TYPE, PARTIES);
        for (ScoreDoc hit : searcher.search(parties, MOST).scoreDocs) {
            IndexEntry entry = EntryDocuments.extracted(searcher.storedFields().document(hit.doc)).entry();
            found.add(new Unranked(entry.id(), entry.title(), collator.getCollationKey(entry.title()), entry.reference().orElse("")));
        }
        found.sort((one, other) -> {
            int order = one.key().compareTo(other.key());
            return order != 0 ? order : one.id().compareTo(other.id());
        });
        var names = new HashMap<String, Name>();
        try (var analyzer = new FoldingAnalyzer()) {
            for (Unranked each : found) {
                var words = Words.of(analyzer, each.text() + " " + each.reference()).stream().map(Words.Word::term).distinct().toList();
                names.put(each.id(), new Name(each.text(), names.size(), words));
            }
        }
        return new Names(names);
    }

    /** The name of a party or committee; empty when it is not known. */
    String text(String id) {
        Name name = names.get(id);
        return name == null ? "" : name.text();
    }

    /** The place of a name among all; {@link #UNKNOWN} when it is not known. */
    long rank(String id) {
        Name name = names.get(id);
        return name == null ? UNKNOWN : name.rank();
    }

    /** Those whose names have for each of the words one that begins so. */
    Set<String> beginningWith(List<String> words) {
        var found = new HashSet<String>();
        names.forEach((id, name) -> {
            if (words.stream().allMatch(word -> name.words().stream().anyMatch(each -> each.startsWith(word)))) {
                found.add(id);
            }
        });
        return found;
    }

    /** The ranks of all ids that documents of a segment have in a field, by their ordinals. */
    long[] ranks(SortedDocValues ids) throws IOException {
        var ranks = new long[ids.getValueCount()];
        for (int ordinal = 0; ordinal < ranks.length; ordinal++) {
            ranks[ordinal] = rank(ids.lookupOrd(ordinal).utf8ToString());
        }
        return ranks;
    }
}
