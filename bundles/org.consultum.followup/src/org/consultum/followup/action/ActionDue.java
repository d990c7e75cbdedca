package org.consultum.followup.action;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.derived.ActionStatusOn;

/**
 * When an action item is due, and whether anything is expected of its owners on a day. All days are days in the zone of the committee.
 *
 * <p>An action has its own due date, or is due at the next meeting of its committee, seen from the day asked about: it comes up at every
 * meeting until it is done, and is never overdue. What is due on a day is overdue from the day after.
 */
public final class ActionDue {

    private final MeetingDays meetings;

    /** What is expected of the owners of an action on a day. */
    public enum Expectation {
        /** Done or cancelled. */
        FINISHED,
        /** Its first day is still to come. */
        NOT_BEGUN,
        /** Put aside until a later day. */
        SNOOZED,
        /** Past the day it is due. */
        OVERDUE,
        /** Due within the days asked about. */
        DUE_SOON,
        /** Due later. */
        LATER,
        /** Open, and due on no day that is known. */
        NO_DATE
    }

    /** Due dates, where meetings decide about some of them. */
    public ActionDue(MeetingDays meetings) {
        this.meetings = Objects.requireNonNull(meetings);
    }

    /**
     * The day an action is due.
     *
     * @param asOf day from which the next meeting is looked for
     */
    public Optional<LocalDate> day(ActionItem action, LocalDate asOf) {
        if (action.getDue() != null || !action.isDueNextMeeting()) {
            return Optional.ofNullable(action.getDue());
        }
        return ActionPlace.committee(action).flatMap(committee -> meetings.firstFrom(committee, asOf));
    }

    /** Whether an action is put aside, or its first day is still to come. On the day it is put aside until it is expected again. */
    public static boolean resting(ActionItem action, LocalDate asOf) {
        return snoozed(action, asOf) || notBegun(action, asOf);
    }

    /** Whether an action is open and expected of its owners on a day. */
    public static boolean expected(ActionItem action, LocalDate asOf) {
        return !ActionStatusOn.finished(action) && !resting(action, asOf);
    }

    /** Calendar days past the due date of an action that is expected; 0 when it is not overdue. */
    public int daysOverdue(ActionItem action, LocalDate asOf) {
        return expected(action, asOf) ? day(action, asOf).filter(due -> due.isBefore(asOf))
            .map(due -> Math.toIntExact(ChronoUnit.DAYS.between(due, asOf))).orElse(0) : 0;
    }

    /**
     * What is expected of the owners of an action.
     *
     * @param soon number of days from the day asked about within which an action is due soon
     */
    public Expectation expectation(ActionItem action, LocalDate asOf, int soon) {
        if (ActionStatusOn.finished(action)) {
            return Expectation.FINISHED;
        }
        if (notBegun(action, asOf)) {
            return Expectation.NOT_BEGUN;
        }
        if (snoozed(action, asOf)) {
            return Expectation.SNOOZED;
        }
        return day(action, asOf).map(due -> due.isBefore(asOf) ? Expectation.OVERDUE
            : due.isAfter(asOf.plusDays(soon)) ? Expectation.LATER : Expectation.DUE_SOON).orElse(Expectation.NO_DATE);
    }

    private static boolean snoozed(ActionItem action, LocalDate asOf) {
        return action.getSnoozedUntil() != null && action.getSnoozedUntil().isAfter(asOf);
    }

    private static boolean notBegun(ActionItem action, LocalDate asOf) {
        return action.getBegins() != null && action.getBegins().isAfter(asOf);
    }
}
