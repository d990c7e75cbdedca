package org.consultum.index;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which page of which list.
 *
 * @param type class of the metamodel, such as {@code ActionItem}
 * @param filter which elements
 * @param sort in which order; elements without a value come last, equal ones are ordered by identity
 * @param from first row, counted from 0
 * @param to first row after the page
 */
public record ListQuery(String type, Filter filter, Sort sort, int from, int to) {

    public ListQuery {
        Objects.requireNonNull(type);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(sort);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Rows " + from + " to " + to);
        }
    }

    /** The first rows of all elements of a class, by title. */
    public static ListQuery first(String type, int rows) {
        return new ListQuery(type, Filter.ALL, new Sort(Column.TITLE, true), 0, rows);
    }

    /** Columns that can be sorted by. */
    public enum Column {
        /** Without regard to case and accents. */
        TITLE,
        DATE,
        DUE,
        /** By the literal of the metamodel. */
        STATUS
    }

    /** An order of rows. */
    public record Sort(Column column, boolean ascending) {

        public Sort {
            Objects.requireNonNull(column);
        }
    }

    /**
     * Conditions, all of which must hold.
     *
     * @param text words as in {@link RegisterIndex#search}; blank for any
     * @param committeeId committee it belongs to
     * @param meetingId meeting it belongs to
     * @param statuses literals of which its status is one; empty for any
     * @param ownerId one of its owners
     * @param dateFrom first day of its date
     * @param dateUntil last day of its date
     * @param dueUntil last day on which it is due
     */
    public record Filter(String text, Optional<String> committeeId, Optional<String> meetingId, Set<String> statuses,
            Optional<String> ownerId, Optional<LocalDate> dateFrom, Optional<LocalDate> dateUntil, Optional<LocalDate> dueUntil) {

        /** Everything. */
        public static final Filter ALL = new Filter("", Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

        public Filter {
            Objects.requireNonNull(text);
            Objects.requireNonNull(committeeId);
            Objects.requireNonNull(meetingId);
            Objects.requireNonNull(ownerId);
            Objects.requireNonNull(dateFrom);
            Objects.requireNonNull(dateUntil);
            Objects.requireNonNull(dueUntil);
            statuses = Set.copyOf(statuses);
        }

        public Filter withText(String words) {
            return new Filter(words, committeeId, meetingId, statuses, ownerId, dateFrom, dateUntil, dueUntil);
        }

        public Filter inCommittee(String id) {
            return new Filter(text, Optional.of(id), meetingId, statuses, ownerId, dateFrom, dateUntil, dueUntil);
        }

        public Filter inMeeting(String id) {
            return new Filter(text, committeeId, Optional.of(id), statuses, ownerId, dateFrom, dateUntil, dueUntil);
        }

        public Filter withStatus(Set<String> literals) {
            return new Filter(text, committeeId, meetingId, literals, ownerId, dateFrom, dateUntil, dueUntil);
        }

        public Filter ownedBy(String id) {
            return new Filter(text, committeeId, meetingId, statuses, Optional.of(id), dateFrom, dateUntil, dueUntil);
        }

        public Filter between(LocalDate first, LocalDate last) {
            return new Filter(text, committeeId, meetingId, statuses, ownerId, Optional.of(first), Optional.of(last), dueUntil);
        }

        public Filter dueBy(LocalDate last) {
            return new Filter(text, committeeId, meetingId, statuses, ownerId, dateFrom, dateUntil, Optional.of(last));
        }
    }
}
