package org.consultum.index.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.consultum.index.ListQuery;

/** The orders of lists. Elements without a value come last in both directions, equal ones are ordered by identity. */
final class ListSorts {

    private ListSorts() {
    }

    static Sort of(List<ListQuery.Sort> sorts, Names names) {
        var fields = new ArrayList<SortField>();
        for (ListQuery.Sort sort : sorts) {
            fields.add(field(sort.column(), !sort.ascending(), names));
        }
        fields.add(text(Fields.ID_KEY, false));
        return new Sort(fields.toArray(SortField[]::new));
    }

    /** Whether a sort needs the names of parties and committees. */
    static boolean needsNames(List<ListQuery.Sort> sorts) {
        return sorts.stream().map(ListQuery.Sort::column).anyMatch(column -> switch (column) {
            case COMMITTEE, OWNER, WAITING_FOR -> true;
            default -> false;
        });
    }

    private static SortField field(ListQuery.Column column, boolean reverse, Names names) {
        return switch (column) {
            case TITLE -> text(Fields.TITLE_KEY, reverse);
            case STATUS -> text(Fields.STATUS_KEY, reverse);
            case REFERENCE -> text(Fields.REFERENCE_KEY, reverse);
            case DATE -> number(Fields.DATE, reverse);
            case DUE -> number(Fields.DUE, reverse);
            case RAISED -> number(Fields.RAISED, reverse);
            case CLOSED -> number(Fields.CLOSED, reverse);
            case HIDDEN_UNTIL -> number(Fields.HIDDEN, reverse);
            case PROGRESS -> number(Fields.PROGRESS, reverse);
            case STAGE -> order(Fields.STAGE_ORDER, reverse);
            case PRIORITY -> order(Fields.PRIORITY_ORDER, reverse);
            // The older, the earlier the day.
            case AGE -> number(Fields.RAISED, !reverse);
            case COMMITTEE -> new NameOrder(Fields.COMMITTEE_KEY, names, reverse).getSortField(reverse);
            case OWNER -> new NameOrder(Fields.OWNER_FIRST, names, reverse).getSortField(reverse);
            case WAITING_FOR -> new NameOrder(Fields.WAITING_FIRST, names, reverse).getSortField(reverse);
        };
    }

    private static SortField text(String name, boolean reverse) {
        return new SortField(name, SortField.Type.STRING, reverse, reverse ? SortField.STRING_FIRST : SortField.STRING_LAST);
    }

    private static SortField number(String name, boolean reverse) {
        return LongField.newSortField(name, reverse, SortedNumericSelector.Type.MIN, reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    private static SortField order(String name, boolean reverse) {
        return new SortField(name, SortField.Type.LONG, reverse, reverse ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
