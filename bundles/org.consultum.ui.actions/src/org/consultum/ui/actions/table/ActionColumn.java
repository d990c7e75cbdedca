package org.consultum.ui.actions.table;

import java.util.Arrays;
import java.util.Optional;
import org.consultum.index.ListQuery;
import org.consultum.reporting.table.TableColumn.Kind;
import org.consultum.ui.actions.Messages;

/** Our columns, which the index knows. */
public enum ActionColumn implements Column {
    REFERENCE(110, ListQuery.Column.REFERENCE, Asking.WORDS, "reference", true, Kind.TEXT, 14),
    TITLE(330, ListQuery.Column.TITLE, Asking.WORDS, "title", true, Kind.TEXT, 60),
    OWNERS(170, ListQuery.Column.OWNER, Asking.OWNERS, "owner", true, Kind.TEXT, 30),
    DUE(196, ListQuery.Column.DUE, Asking.DAYS, "due", true, Kind.DATE, 12),
    STATUS(120, ListQuery.Column.STATUS, Asking.STATUSES, "status", true, Kind.TEXT, 14),
    PRIORITY(110, ListQuery.Column.PRIORITY, Asking.PRIORITIES, "priority", true, Kind.TEXT, 12),
    PROGRESS(120, ListQuery.Column.PROGRESS, Asking.PERCENT, "progress", true, Kind.PERCENTAGE, 10),
    COMMITTEE(130, ListQuery.Column.COMMITTEE, Asking.COMMITTEES, "committee", true, Kind.TEXT, 24),
    RAISED(110, ListQuery.Column.RAISED, Asking.DAYS, "raised", false, Kind.DATE, 12),
    WAITING_FOR(160, ListQuery.Column.WAITING_FOR, Asking.WAITING, "waiting", false, Kind.TEXT, 30),
    CLOSED(110, ListQuery.Column.CLOSED, Asking.DAYS, "closed", false, Kind.DATE, 12);

    private final int width;
    private final ListQuery.Column sort;
    private final Asking asking;
    private final String key;
    private final boolean shownFirst;
    private final Kind kind;
    private final int letters;

    /** How a column is narrowed. */
    enum Asking {
        WORDS, OWNERS, WAITING, COMMITTEES, STATUSES, PRIORITIES, DAYS, PERCENT
    }

    ActionColumn(int width, ListQuery.Column sort, Asking asking, String key, boolean shownFirst, Kind kind, int letters) {
        this.width = width;
        this.sort = sort;
        this.asking = asking;
        this.key = key;
        this.shownFirst = shownFirst;
        this.kind = kind;
        this.letters = letters;
    }

    @Override
    public int width() {
        return width;
    }

    ListQuery.Column sort() {
        return sort;
    }

    Asking asking() {
        return asking;
    }

    /** Key of its condition in a filter. */
    String key() {
        return key;
    }

    /** Whether it is there before anybody chose. */
    boolean shownFirst() {
        return shownFirst;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public int letters() {
        return letters;
    }

    @Override
    public String title() {
        return switch (this) {
            case REFERENCE -> Messages.column_reference;
            case TITLE -> Messages.column_action;
            case OWNERS -> Messages.column_owners;
            case DUE -> Messages.column_due;
            case STATUS -> Messages.column_status;
            case PRIORITY -> Messages.column_priority;
            case PROGRESS -> Messages.column_progress;
            case COMMITTEE -> Messages.column_committee;
            case RAISED -> Messages.column_raised;
            case WAITING_FOR -> Messages.column_waitingFor;
            case CLOSED -> Messages.column_closed;
        };
    }

    static Optional<ActionColumn> named(String name) {
        return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
    }
}
