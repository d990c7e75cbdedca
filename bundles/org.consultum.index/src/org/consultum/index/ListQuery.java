package org.consultum.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which page of which list.
 *
 * @param type class of the metamodel, such as {@code ActionItem}
 * @param filter which elements
 * @param sorts in which order: by the first, among equal ones by the second, and so on; elements without a value come last, equal ones are
 *        ordered by identity
 * @param from first row, counted from 0
 * @param to first row after the page
 */
public record ListQuery(String type, Filter filter, List<Sort> sorts, int from, int to) {

    public ListQuery {
        Objects.requireNonNull(type);
        Objects.requireNonNull(filter);
        sorts = List.copyOf(sorts);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Rows " + from + " to " + to);
        }
    }

    /** A page sorted by one column. */
    public ListQuery(String type, Filter filter, Sort sort, int from, int to) {
        this(type, filter, List.of(sort), from, to);
    }

    /** The first rows of all elements of a class, by title. */
    public static ListQuery first(String type, int rows) {
        return new ListQuery(type, Filter.ALL, new Sort(Column.TITLE, true), 0, rows);
    }

    /** The same list, other rows of it. */
    public ListQuery rows(int first, int after) {
        return new ListQuery(type, filter, sorts, first, after);
    }

    /** Columns that can be sorted by. */
    public enum Column {
        /** Without regard to case and accents. */
        TITLE,
        DATE,
        DUE,
        /** By the literal of the metamodel. */
        STATUS,
        /** By the order of the literals in the metamodel: a loop's stage from made to closed, an action's status from open to cancelled. */
        STAGE,
        /** Without regard to case and accents; numbers in it by their value, so that A-9 is before A-10. */
        REFERENCE,
        /** By urgency: ascending from low to urgent. */
        PRIORITY,
        PROGRESS,
        /** By the name of the committee in the order of the user's language. */
        COMMITTEE,
        /** By the name of the first owner in the order of the user's language. */
        OWNER,
        /** By the name of the first party that something is awaited from, in the order of the user's language. */
        WAITING_FOR,
        RAISED,
        CLOSED,
        /** By the day until which it is hidden. */
        HIDDEN_UNTIL,
        /** By the days since it was raised: ascending from the youngest. */
        AGE
    }

    /** An order of rows. */
    public record Sort(Column column, boolean ascending) {

        public Sort {
            Objects.requireNonNull(column);
        }
    }

    /**
     * Days that a date may have.
     *
     * @param from first day; empty for any
     * @param until last day; empty for any
     * @param none whether there must be no date at all; then both others are empty
     */
    public record Days(Optional<LocalDate> from, Optional<LocalDate> until, boolean none) {

        /** Any day, or none. */
        public static final Days ANY = new Days(Optional.empty(), Optional.empty(), false);
        /** Without a date. */
        public static final Days NONE = new Days(Optional.empty(), Optional.empty(), true);

        public Days {
            Objects.requireNonNull(from);
            Objects.requireNonNull(until);
            if (none && (from.isPresent() || until.isPresent())) {
                throw new IllegalArgumentException("No day between days");
            }
        }

        public static Days from(LocalDate first) {
            return new Days(Optional.of(first), Optional.empty(), false);
        }

        public static Days until(LocalDate last) {
            return new Days(Optional.empty(), Optional.of(last), false);
        }

        public static Days between(LocalDate first, LocalDate last) {
            return new Days(Optional.of(first), Optional.of(last), false);
        }
    }

    /** Whether what is put off (snoozed, or not to begin yet) on a day is shown. */
    public sealed interface Hidden {

        /** Shown like everything else. */
        record Shown() implements Hidden {
        }

        /** Left out when it is hidden beyond a day. */
        record Excluded(LocalDate on) implements Hidden {

            public Excluded {
                Objects.requireNonNull(on);
            }
        }

        /** Only what is hidden beyond a day. */
        record Only(LocalDate on) implements Hidden {

            public Only {
                Objects.requireNonNull(on);
            }
        }
    }

    /** Whether something arises from it, such as an action or recommendation from a decision. */
    public enum Arising {
        EITHER, SOMETHING, NOTHING
    }

    /** One group of a facet. */
    public record Group(Facet facet, String key) {

        public Group {
            Objects.requireNonNull(facet);
            Objects.requireNonNull(key);
        }
    }

    /**
     * Conditions, all of which must hold. Made from {@link #ALL} by its methods, each of which gives a new filter with one condition
     * replaced. {@link FilterText} writes it as one line of text and reads it again.
     *
     * @param text words as in {@link RegisterIndex#search}; blank for any
     * @param columnTexts what a user typed above a column: of the beginnings of words, all of which must be in the column; only
     *        {@link #TEXT_COLUMNS}, none of them blank
     * @param committeeIds committees it may belong to; empty for any
     * @param meetingId meeting it belongs to
     * @param statuses literals of which its status is one; empty for any. The stage of a loop is its status
     * @param priorities literals of which its priority is one; empty for any
     * @param ownerIds one of its owners is one of these; empty for any, unless {@code noOwner}
     * @param noOwner it has no owner, or, with {@code ownerIds}, has none or one of those
     * @param waitingForIds something is awaited from one of these; empty for any
     * @param originIds it arises from one of these; empty for any
     * @param arising whether something arises from it
     * @param date its date
     * @param due when it is due
     * @param raised when it was raised
     * @param closed when it was closed
     * @param hidden whether what is put off is shown
     * @param progressFrom least percent; 0 takes those without progress too
     * @param progressUntil most percent
     * @param group the group it is in
     */
    public record Filter(String text, Map<Column, String> columnTexts, Set<String> committeeIds, Optional<String> meetingId,
            Set<String> statuses, Set<String> priorities, Set<String> ownerIds, boolean noOwner, Set<String> waitingForIds,
            Set<String> originIds, Arising arising, Days date, Days due, Days raised, Days closed, Hidden hidden, int progressFrom,
            int progressUntil, Optional<Group> group) {

        /** Columns above which words can be typed. */
        public static final Set<Column> TEXT_COLUMNS = Set.copyOf(
            EnumSet.of(Column.TITLE, Column.REFERENCE, Column.OWNER, Column.COMMITTEE, Column.WAITING_FOR));

        /** Everything. */
        public static final Filter ALL = new Filter("", Map.of(), Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of(), false,
            Set.of(), Set.of(), Arising.EITHER, Days.ANY, Days.ANY, Days.ANY, Days.ANY, new Hidden.Shown(), 0, 100, Optional.empty());

        public Filter {
            Objects.requireNonNull(text);
            Objects.requireNonNull(meetingId);
            Objects.requireNonNull(arising);
            Objects.requireNonNull(date);
            Objects.requireNonNull(due);
            Objects.requireNonNull(raised);
            Objects.requireNonNull(closed);
            Objects.requireNonNull(hidden);
            Objects.requireNonNull(group);
            columnTexts = Map.copyOf(columnTexts);
            if (!TEXT_COLUMNS.containsAll(columnTexts.keySet()) || columnTexts.values().stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("Texts of columns " + columnTexts);
            }
            if (progressFrom < 0 || progressUntil > 100) {
                throw new IllegalArgumentException("Progress from " + progressFrom + " to " + progressUntil);
            }
            committeeIds = Set.copyOf(committeeIds);
            statuses = Set.copyOf(statuses);
            priorities = Set.copyOf(priorities);
            ownerIds = Set.copyOf(ownerIds);
            waitingForIds = Set.copyOf(waitingForIds);
            originIds = Set.copyOf(originIds);
        }

        /** With words as in {@link RegisterIndex#search}. */
        public Filter withText(String words) {
            return with(draft -> draft.text = words);
        }

        /** With what was typed above a column; nothing when it is blank. */
        public Filter withText(Column column, String words) {
            return with(draft -> {
                draft.columnTexts = new EnumMap<>(Column.class);
                draft.columnTexts.putAll(columnTexts);
                draft.columnTexts.remove(column);
                if (!words.isBlank()) {
                    draft.columnTexts.put(column, words);
                }
            });
        }

        public Filter inCommittee(String id) {
            return inCommittees(Set.of(id));
        }

        /** In any of these committees; in any at all without one. */
        public Filter inCommittees(Collection<String> ids) {
            return with(draft -> draft.committeeIds = ids);
        }

        public Filter inMeeting(String id) {
            return with(draft -> draft.meetingId = Optional.of(id));
        }

        /** With one of these statuses, which of a loop is its stage; with any at all without one. */
        public Filter withStatus(Set<String> literals) {
            return with(draft -> draft.statuses = literals);
        }

        /** With one of these priorities; with any at all without one. */
        public Filter withPriority(Collection<String> literals) {
            return with(draft -> draft.priorities = literals);
        }

        public Filter ownedBy(String id) {
            return ownedByAny(Set.of(id));
        }

        /** With one of these owners; with any or none at all without one. */
        public Filter ownedByAny(Collection<String> ids) {
            return with(draft -> draft.ownerIds = ids);
        }

        /** Without an owner, or besides those {@link #ownedByAny} asks for. */
        public Filter withoutOwner() {
            return with(draft -> draft.noOwner = true);
        }

        /** Waiting for one of these parties; for any or none at all without one. */
        public Filter waitingForAny(Collection<String> ids) {
            return with(draft -> draft.waitingForIds = ids);
        }

        /** Arising from one of these elements; from any or none at all without one. */
        public Filter arisingFrom(Collection<String> ids) {
            return with(draft -> draft.originIds = ids);
        }

        /** From which something arises, or nothing. */
        public Filter arising(Arising wanted) {
            return with(draft -> draft.arising = wanted);
        }

        public Filter between(LocalDate first, LocalDate last) {
            return dated(Days.between(first, last));
        }

        public Filter dated(Days days) {
            return with(draft -> draft.date = days);
        }

        public Filter dueBy(LocalDate last) {
            return due(Days.until(last));
        }

        public Filter due(Days days) {
            return with(draft -> draft.due = days);
        }

        public Filter raised(Days days) {
            return with(draft -> draft.raised = days);
        }

        public Filter closed(Days days) {
            return with(draft -> draft.closed = days);
        }

        /** Without what is put off beyond a day. */
        public Filter withoutHidden(LocalDate on) {
            return hidden(new Hidden.Excluded(on));
        }

        /** Only what is put off beyond a day. */
        public Filter onlyHidden(LocalDate on) {
            return hidden(new Hidden.Only(on));
        }

        public Filter hidden(Hidden wanted) {
            return with(draft -> draft.hidden = wanted);
        }

        /** With a progress from one percentage to another, both included. */
        public Filter progress(int least, int most) {
            return with(draft -> {
                draft.progressFrom = least;
                draft.progressUntil = most;
            });
        }

        /** The rows of one group of {@link RegisterIndex#facet}. */
        public Filter inGroup(Facet facet, String key) {
            return with(draft -> draft.group = Optional.of(new Group(facet, key)));
        }

        /** Of all groups. */
        public Filter withoutGroup() {
            return with(draft -> draft.group = Optional.empty());
        }

        private Filter with(Consumer<Draft> change) {
            var draft = new Draft(this);
            change.accept(draft);
            return draft.filter();
        }
    }

    /** A filter while one of its conditions is replaced. */
    private static final class Draft {

        private String text;
        private Map<Column, String> columnTexts;
        private Collection<String> committeeIds;
        private Optional<String> meetingId;
        private Collection<String> statuses;
        private Collection<String> priorities;
        private Collection<String> ownerIds;
        private boolean noOwner;
        private Collection<String> waitingForIds;
        private Collection<String> originIds;
        private Arising arising;
        private Days date;
        private Days due;
        private Days raised;
        private Days closed;
        private Hidden hidden;
        private int progressFrom;
        private int progressUntil;
        private Optional<Group> group;

        Draft(Filter filter) {
            text = filter.text();
            columnTexts = filter.columnTexts();
            committeeIds = filter.committeeIds();
            meetingId = filter.meetingId();
            statuses = filter.statuses();
            priorities = filter.priorities();
            ownerIds = filter.ownerIds();
            noOwner = filter.noOwner();
            waitingForIds = filter.waitingForIds();
            originIds = filter.originIds();
            arising = filter.arising();
            date = filter.date();
            due = filter.due();
            raised = filter.raised();
            closed = filter.closed();
            hidden = filter.hidden();
            progressFrom = filter.progressFrom();
            progressUntil = filter.progressUntil();
            group = filter.group();
        }

        Filter filter() {
            return new Filter(text, columnTexts, Set.copyOf(committeeIds), meetingId, Set.copyOf(statuses), Set.copyOf(priorities),
                Set.copyOf(ownerIds), noOwner, Set.copyOf(waitingForIds), Set.copyOf(originIds), arising, date, due, raised, closed, hidden,
                progressFrom, progressUntil, group);
        }
    }
}
