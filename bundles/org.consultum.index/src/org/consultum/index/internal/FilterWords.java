package org.consultum.index.internal;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.consultum.index.ListQuery.Column;

/** The words that filters are written with. */
final class FilterWords {

    static final String NONE = "none";
    static final String ME = "me";
    static final String MY_COMMITTEES = "mycommittees";
    static final String TODAY = "today";
    static final String YES = "yes";
    static final String NO = "no";
    static final String ONLY = "only";

    /** Words that stand for something else than themselves, unless they are in quotes. */
    static final Set<String> SYMBOLS = Set.of(NONE, ME, MY_COMMITTEES);

    /** Values that need no quotes. */
    static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_.+/-]+");

    static final Map<Column, String> COLUMNS = Map.of(Column.TITLE, "title", Column.REFERENCE, "reference", Column.OWNER, "ownername",
        Column.COMMITTEE, "committeename", Column.WAITING_FOR, "waitingname");

    private FilterWords() {
    }
}
