package org.consultum.index;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The index of one open register. All methods are thread-safe and answer within milliseconds, from what is indexed at the moment; none
 * loads anything into the session, and none throws because of what a user typed or what has happened to the index's files.
 */
public interface RegisterIndex extends AutoCloseable {

    IndexState state();

    /** Who is told of each new state, on the index's own thread. */
    void addListener(Consumer<IndexState> listener);

    void removeListener(Consumer<IndexState> listener);

    /**
     * Completes when every change made and every file found before this call is visible to questions. For tests and the command line; it
     * completes too when the index fails or is closed.
     */
    CompletionStage<Void> upToDate();

    /**
     * Completes when the texts of all papers known before this call are searched too. They are read in the background, each content once
     * and never again, after the index is ready; until then papers are found by their titles. For tests and the command line.
     */
    default CompletionStage<Void> papersRead() {
        return upToDate();
    }

    /**
     * Finds elements by their titles and texts, and papers by the text of their newest version, best first. All words must be found.
     * {@code "words in quotes"} are found next to each other, {@code -word} must not be found, {@code wor*} finds words that begin so, and
     * so does a last word with no blank after it. Case, accents and width of letters do not matter. Chinese, Japanese and Korean text is
     * found by any part of it.
     *
     * @param query what the user typed; anything at all
     * @param type class of the metamodel to search, such as {@code Meeting}; empty for all
     * @param limit most hits to return
     */
    SearchResult search(String query, Optional<String> type, int limit);

    /** The entry of an element. */
    Optional<IndexEntry> byId(String id);

    /** How many elements of a class there are, such as {@code ActionItem}; subclasses are counted on their own. */
    int count(String type);

    /** One page of a list of elements. */
    ListPage list(ListQuery query);

    /**
     * How many elements of a list are in each group: {@code list} with {@link ListQuery.Filter#inGroup} shows their rows.
     *
     * @param type class of the metamodel, such as {@code ActionItem}
     * @param filter which elements; a group in it counts like any other condition
     */
    FacetCounts facet(String type, ListQuery.Filter filter, Facet facet);

    /**
     * Finds elements by what they are called, for going there: all words must be beginnings of words of the title or reference, or the one
     * word the beginning of its initials, as {@code jwg} finds Joint Working Group. Best first: those that begin so, then short ones.
     *
     * @param query what the user typed; anything at all
     * @param type class of the metamodel, such as {@code Meeting}; empty for all
     * @param limit most hits to return; their snippets are empty
     */
    SearchResult quickOpen(String query, Optional<String> type, int limit);

    /** Stops following the session and closes; returns when the files are closed. A second call does nothing. */
    @Override
    void close();
}
