package org.consultum.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What lists show and sort of an element beside what every {@link IndexEntry} has. What an element's class does not have is empty.
 *
 * @param reference number or code by which people know it: of an action, recommendation, decision, paper or agenda item
 * @param priority literal of {@code Priority}, such as {@code urgent}
 * @param progress percent, 0 to 100: of an action or measure; of a recommendation the mean of its measures, empty without any
 * @param raised day on which it came up: an action's {@code raisedOn}, a recommendation's {@code madeOn}
 * @param closed day on which it was closed or completed
 * @param hiddenUntil day before which it is not shown among what is to be done: the later of an action's {@code snoozedUntil} and
 *        {@code begins}. It is hidden on a day when this is after that day
 * @param waitingForIds parties that something is awaited from: an action's {@code waitingFor}; of a loop those its next step waits for
 * @param originIds what it arises from: the {@code origin} of an action or recommendation, what an agenda item arises from
 * @param evidence number of pieces of evidence an action has
 * @param detail what only one class has
 */
public record EntryFacts(Optional<String> reference, Optional<String> priority, OptionalInt progress, Optional<LocalDate> raised,
        Optional<LocalDate> closed, Optional<LocalDate> hiddenUntil, List<String> waitingForIds, List<String> originIds, int evidence,
        Detail detail) {

    /** Nothing. */
    public static final EntryFacts NONE = new EntryFacts(Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), List.of(), List.of(), 0, new Detail.None());

    public EntryFacts {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(priority);
        Objects.requireNonNull(progress);
        Objects.requireNonNull(raised);
        Objects.requireNonNull(closed);
        Objects.requireNonNull(hiddenUntil);
        Objects.requireNonNull(detail);
        waitingForIds = List.copyOf(waitingForIds);
        originIds = List.copyOf(originIds);
    }

    public EntryFacts withReference(String value) {
        return new EntryFacts(Optional.of(value), priority, progress, raised, closed, hiddenUntil, waitingForIds, originIds, evidence,
            detail);
    }

    public EntryFacts withPriority(String literal) {
        return new EntryFacts(reference, Optional.of(literal), progress, raised, closed, hiddenUntil, waitingForIds, originIds, evidence,
            detail);
    }

    public EntryFacts withProgress(int percent) {
        return new EntryFacts(reference, priority, OptionalInt.of(percent), raised, closed, hiddenUntil, waitingForIds, originIds, evidence,
            detail);
    }

    public EntryFacts withRaised(LocalDate day) {
        return new EntryFacts(reference, priority, progress, Optional.of(day), closed, hiddenUntil, waitingForIds, originIds, evidence,
            detail);
    }

    public EntryFacts withClosed(LocalDate day) {
        return new EntryFacts(reference, priority, progress, raised, Optional.of(day), hiddenUntil, waitingForIds, originIds, evidence,
            detail);
    }

    public EntryFacts withHiddenUntil(LocalDate day) {
        return new EntryFacts(reference, priority, progress, raised, closed, Optional.of(day), waitingForIds, originIds, evidence, detail);
    }

    public EntryFacts withWaitingFor(List<String> ids) {
        return new EntryFacts(reference, priority, progress, raised, closed, hiddenUntil, ids, originIds, evidence, detail);
    }

    public EntryFacts withOrigins(List<String> ids) {
        return new EntryFacts(reference, priority, progress, raised, closed, hiddenUntil, waitingForIds, ids, evidence, detail);
    }

    public EntryFacts withEvidence(int pieces) {
        return new EntryFacts(reference, priority, progress, raised, closed, hiddenUntil, waitingForIds, originIds, pieces, detail);
    }

    public EntryFacts withDetail(Detail value) {
        return new EntryFacts(reference, priority, progress, raised, closed, hiddenUntil, waitingForIds, originIds, evidence, value);
    }

    /** What only elements of one class have. */
    public sealed interface Detail {

        /** Nothing more. */
        record None() implements Detail {
        }

        /**
         * Of an {@code ActionItem}.
         *
         * @param dueNextMeeting whether it is due at the next meeting of its committee instead of on a day
         * @param evidenceRequired whether it may only be closed with evidence
         * @param notes number of progress notes
         */
        record Action(boolean dueNextMeeting, boolean evidenceRequired, int notes) implements Detail {
        }

        /**
         * Of a {@code Recommendation}.
         *
         * @param facts what its loop's stage is computed from, as {@code org.consultum.followup.loop.LoopFacts.parse} reads it
         */
        record Loop(String facts) implements Detail {

            public Loop {
                Objects.requireNonNull(facts);
            }
        }

        /**
         * Of a {@code Measure}.
         *
         * @param recommendationId the recommendation it carries out
         * @param implementation literal of {@code ImplementationClass}
         * @param history progress by day, in the order of the days; the last one of a day counts
         */
        record Measure(Optional<String> recommendationId, String implementation, List<Progress> history) implements Detail {

            public Measure {
                Objects.requireNonNull(recommendationId);
                Objects.requireNonNull(implementation);
                history = List.copyOf(history);
            }
        }

        /**
         * Of a {@code Meeting}: who attended as its attendance events say; each party is in one of the lists.
         *
         * @param presentIds parties that were there at some time, themselves or by an alternate or proxy
         * @param excusedIds parties that were excused
         * @param absentIds parties that were absent without excuse
         */
        record Attendance(List<String> presentIds, List<String> excusedIds, List<String> absentIds) implements Detail {

            public Attendance {
                presentIds = List.copyOf(presentIds);
                excusedIds = List.copyOf(excusedIds);
                absentIds = List.copyOf(absentIds);
            }
        }

        /**
         * Of a {@code Decision}, whose result is its status. Whether something arises from it: {@link ListQuery.Filter#arising}.
         *
         * @param noFollowUp whether it was recorded that nothing is to follow from it
         */
        record Decision(boolean noFollowUp) implements Detail {
        }

        /**
         * Of a {@code Paper}.
         *
         * @param contents SHA-256 of the files of its versions, the newest last; those without a file are left out
         */
        record Paper(List<String> contents) implements Detail {

            public Paper {
                contents = List.copyOf(contents);
            }
        }
    }

    /**
     * How far something was.
     *
     * @param day the day it was noted, in UTC
     * @param percent 0 to 100
     */
    public record Progress(LocalDate day, int percent) {

        public Progress {
            Objects.requireNonNull(day);
        }
    }
}
