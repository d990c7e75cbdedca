package org.consultum.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.dashboard.internal.FiguresReading;
import org.consultum.index.Facet;
import org.consultum.index.RegisterIndex;
import org.consultum.model.LoopStage;

/**
 * How actions and loops stand, in numbers. Immutable.
 *
 * @param scope what they are about
 * @param totals the most important ones
 * @param overdue overdue actions by owner, the most first
 * @param stages loops by the step reached, all steps in their order
 * @param ages open actions by the days since they were raised, the youngest first
 * @param implementation how far measures are, month by month, up to the day asked
 * @param attendance who attended during the last year
 * @param deadlines what comes next
 * @param expected what is expected of the person, if the scope names one
 * @param complete whether the index answered for the whole register, or is still being built
 */
public record DashboardFigures(DashboardScope scope, Totals totals, List<OwnerOverdue> overdue, List<StageCount> stages,
        List<AgeCount> ages, List<Implementation> implementation, Attendance attendance, Deadlines deadlines, Optional<Expected> expected,
        boolean complete) {

    /** A number and the list behind it. */
    public record Figure(int count, Behind behind) {

        public Figure {
            Objects.requireNonNull(behind);
        }
    }

    /**
     * The most important numbers.
     *
     * @param open actions that are not finished
     * @param overdue of these past the day they are due, and not put aside
     * @param dueSoon of these due within the next {@link #SOON_DAYS} days, the day asked included
     * @param waiting of these waiting for somebody
     * @param withoutOwner of these without an owner
     * @param loops feedback loops that are not closed
     * @param lateLoops of these past the day of their next step
     */
    public record Totals(Figure open, Figure overdue, Figure dueSoon, Figure waiting, Figure withoutOwner, Figure loops,
            Figure lateLoops) {
    }

    /** Days ahead that count as soon. */
    public static final int SOON_DAYS = 14;
    /** Days overdue after which it has been long. */
    public static final int LONG_DAYS = 30;
    /** Days ahead within which deadlines are upcoming. */
    public static final int AHEAD_DAYS = 60;

    /**
     * Overdue actions of one owner.
     *
     * @param ownerId identity; empty for actions without an owner
     * @param name name; empty for actions without an owner
     * @param all all of them; an action of two owners counts with both
     * @param recent overdue for at most {@link #LONG_DAYS} days
     * @param longer overdue for more
     */
    public record OwnerOverdue(String ownerId, String name, Figure all, Figure recent, Figure longer) {
    }

    /**
     * Loops and one of their steps.
     *
     * @param here those that have come so far and not further
     * @param inTime of these the ones that are not late
     * @param late of these past the day of their next step
     * @param further those that have gone on from there
     * @param reached those that have come at least so far
     */
    public record StageCount(LoopStage stage, Figure here, Figure inTime, Figure late, Figure further, Figure reached) {
    }

    /**
     * Open actions of an age.
     *
     * @param band days since they were raised; empty for those that do not say when
     */
    public record AgeCount(Optional<Facet.Band> band, Figure count) {
    }

    /**
     * How far measures were on a day.
     *
     * @param percent mean over all measures there were, 0 to 100
     * @param measures how many there were
     */
    public record Implementation(LocalDate day, double percent, Figure measures) {
    }

    /**
     * Who attended.
     *
     * @param byCommittee whether there is a line for each committee, or for each meeting of the one committee
     * @param lines the latest meeting last; of committees the worst attended first
     */
    public record Attendance(boolean byCommittee, List<AttendanceLine> lines) {

        public Attendance {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Attendance of one meeting, or of a committee's meetings together.
     *
     * @param id identity of the meeting or committee
     * @param name title or name
     * @param day day of the meeting
     * @param meetings how many meetings it is about
     */
    public record AttendanceLine(String id, String name, Optional<LocalDate> day, int meetings, int present, int excused, int absent,
            Behind behind) {

        /** Share of those present, 0 to 100. */
        public double percent() {
            int all = present + excused + absent;
            return all == 0 ? 0 : 100.0 * present / all;
        }
    }

    /** What a deadline is for. */
    public enum DeadlineKind {
        MEETING, ACTION, RESPONSE, MEASURE, REVIEW, CONSULTATION
    }

    /**
     * What comes next.
     *
     * @param next the nearest, in the order of their days
     * @param counts how many of each kind there are within {@link #AHEAD_DAYS} days, kinds without any left out
     */
    public record Deadlines(List<Deadline> next, List<KindCount> counts) {

        public Deadlines {
            next = List.copyOf(next);
            counts = List.copyOf(counts);
        }

        /** How many there are of all kinds. */
        public int total() {
            return counts.stream().mapToInt(kind -> kind.count().count()).sum();
        }
    }

    /** How many deadlines of a kind there are. */
    public record KindCount(DeadlineKind kind, Figure count) {
    }

    /** One deadline. */
    public record Deadline(LocalDate day, DeadlineKind kind, String title, Optional<String> committeeId, Behind behind) {
    }

    /**
     * What is expected of a person.
     *
     * @param open actions of theirs that are to be done now or later
     * @param overdue of these overdue
     * @param dueSoon of these due soon
     * @param awaited actions of others that wait for them
     * @param responses recommendations they are to answer
     */
    public record Expected(Figure open, Figure overdue, Figure dueSoon, Figure awaited, Figure responses) {

        /** Whether there is nothing at all. */
        public boolean nothing() {
            return open.count() + awaited.count() + responses.count() == 0;
        }
    }

    public DashboardFigures {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(totals);
        Objects.requireNonNull(attendance);
        Objects.requireNonNull(deadlines);
        Objects.requireNonNull(expected);
        overdue = List.copyOf(overdue);
        stages = List.copyOf(stages);
        ages = List.copyOf(ages);
        implementation = List.copyOf(implementation);
    }

    /**
     * Reads the figures. Takes milliseconds, with ten thousands of measures tenths of a second, so it belongs off the display thread.
     *
     * @param index the index of the open register; a closed one gives figures of nothing
     */
    public static DashboardFigures of(RegisterIndex index, DashboardScope scope) {
        return new FiguresReading(index, scope).read();
    }
}
