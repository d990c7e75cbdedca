/**
 * Planning backwards: the deadlines that follow from the day of a meeting, from the deadline rules of the rule packs a committee has chosen.
 *
 * <p>{@link org.consultum.rules.deadline.DeadlinePlan} takes down once what it needs of a meeting; from then on everything here is
 * immutable, used by any thread, and a move of the meeting is computed without touching it. Moments have the zone of the meeting.
 */
package org.consultum.rules.deadline;
