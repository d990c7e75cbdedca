package org.consultum.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * By what the elements of a list are grouped and counted. Each group has a key, by which {@link ListQuery.Filter#inGroup} shows its rows.
 * The key of those that have no value is the empty string.
 *
 * @param by by what
 * @param asOf the day from which ages and delays are counted; there exactly when {@link By#needsDay} says so
 */
public record Facet(By by, Optional<LocalDate> asOf) {

    /** The key of the group of those that have no value. */
    public static final String NONE = "";

    /** Ages in days by which {@link By#AGE_BAND} groups. */
    public static final List<Band> AGE_BANDS = List.of(new Band(0, 29), new Band(30, 89), new Band(90, 179), new Band(180, 364),
        new Band(365, Integer.MAX_VALUE));

    /** Days late by which {@link By#OVERDUE_BAND} groups; the first one is what is not late. */
    public static final List<Band> OVERDUE_BANDS = List.of(new Band(0, 0), new Band(1, 7), new Band(8, 30), new Band(31, 90),
        new Band(91, Integer.MAX_VALUE));

    public Facet {
        Objects.requireNonNull(by);
        Objects.requireNonNull(asOf);
        if (by.needsDay() != asOf.isPresent()) {
            throw new IllegalArgumentException(by + (by.needsDay() ? " needs a day" : " takes no day"));
        }
    }

    /** Groups by what needs no day. */
    public static Facet of(By by) {
        return new Facet(by, Optional.empty());
    }

    /** By days since it was raised, in {@link #AGE_BANDS}. */
    public static Facet age(LocalDate asOf) {
        return new Facet(By.AGE_BAND, Optional.of(asOf));
    }

    /** By days since it was due, in {@link #OVERDUE_BANDS}. */
    public static Facet overdue(LocalDate asOf) {
        return new Facet(By.OVERDUE_BAND, Optional.of(asOf));
    }

    /** What groups can be made by, with the key of a group. */
    public enum By {
        /** Identity of an owner; an element of two owners is in two groups. In the order of their names. */
        OWNER,
        /** Identity of a party that something is awaited from; an element may be in several groups. In the order of their names. */
        WAITING_FOR,
        /** Identity of a committee. In the order of their names. */
        COMMITTEE,
        /** Identity of a meeting. The latest first. */
        MEETING,
        /** Literal of the status. In the order of the metamodel. */
        STATUS,
        /** Literal of the stage of a loop, which is its status. In the order of the metamodel. */
        STAGE,
        /** Literal of the priority. The most urgent first. */
        PRIORITY,
        /** Month as in {@code 2026-06}. In the order of time. */
        DUE_MONTH,
        /** Month as in {@code 2026-06}. In the order of time. */
        RAISED_MONTH,
        /** Month as in {@code 2026-06}. In the order of time. */
        CLOSED_MONTH,
        /** Month of the day it stands for, as in {@code 2026-06}. In the order of time. */
        DATE_MONTH,
        /** {@link Band#key} of the days since it was raised. The youngest first. */
        AGE_BAND,
        /** {@link Band#key} of the days since it was due, whatever its status. The least late first. */
        OVERDUE_BAND;

        /** Whether its groups depend on a day. */
        public boolean needsDay() {
            return this == AGE_BAND || this == OVERDUE_BAND;
        }
    }

    /**
     * A number of days.
     *
     * @param from fewest days
     * @param until most days; {@link Integer#MAX_VALUE} without end
     */
    public record Band(int from, int until) {

        /** The key of its group, as in {@code 30-89} or {@code 365-}. */
        public String key() {
            return from + "-" + (until == Integer.MAX_VALUE ? "" : Integer.toString(until));
        }
    }
}
