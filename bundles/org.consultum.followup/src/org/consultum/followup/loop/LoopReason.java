package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.ImplementationClass;
import org.consultum.model.ResponseKind;
import org.consultum.model.ReviewVerdict;

/** Why a loop is where it is: what it waits for. Parties and loops are named by their ids. */
public sealed interface LoopReason {

    /** Since when, if a day is known. */
    Optional<LocalDate> since();

    /** Until when, if there is a day. */
    default Optional<LocalDate> due() {
        return Optional.empty();
    }

    /** For whom it waits; empty where that is the committee itself or nobody known. */
    default List<String> waitingFor() {
        return List.of();
    }

    /** It is addressed to nobody. */
    record NotAddressed(Optional<LocalDate> since) implements LoopReason {
    }

    /** It was made and not transmitted. */
    record NotSent(List<String> addressees, Optional<LocalDate> since, Optional<LocalDate> due) implements LoopReason {
    }

    /**
     * Some or all addressees have not answered.
     *
     * @param waitingFor those who still have to
     * @param asked number of all addressees
     */
    record AwaitingResponse(List<String> waitingFor, int asked, Optional<LocalDate> since, Optional<LocalDate> due) implements LoopReason {
    }

    /** Everybody rejected it. */
    record Rejected(List<String> by, Optional<LocalDate> since) implements LoopReason {
    }

    /** It was accepted, and nobody planned a measure. */
    record MeasureMissing(List<String> waitingFor, ResponseKind kind, Optional<LocalDate> since) implements LoopReason {
    }

    /** Nobody is responsible for open measures. */
    record OwnerMissing(int measures, Optional<LocalDate> since, Optional<LocalDate> due) implements LoopReason {
    }

    /** Measures are planned, and none has begun. */
    record NotBegun(int measures, List<String> waitingFor, Optional<LocalDate> since, Optional<LocalDate> due) implements LoopReason {
    }

    /**
     * Measures are under way.
     *
     * @param open number of measures not complete
     * @param measures number of all
     * @param percentage how much is done, 0 to 100
     * @param lastReport latest day on which anything was reported
     */
    record WorkOpen(int open, int measures, int percentage, Optional<LocalDate> lastReport, List<String> waitingFor,
            Optional<LocalDate> since, Optional<LocalDate> due) implements LoopReason {
    }

    /** All measures ended without anything being implemented. */
    record NotImplemented(int measures, Optional<LocalDate> since) implements LoopReason {
    }

    /** All measures are complete, and no review is planned. */
    record ReviewMissing(ImplementationClass implementation, Optional<LocalDate> since) implements LoopReason {
    }

    /** A review is planned. */
    record ReviewAwaited(List<String> waitingFor, Optional<LocalDate> since, Optional<LocalDate> due) implements LoopReason {
    }

    /** It was reviewed; the committee has to say whether that is the end. */
    record Reviewed(ReviewVerdict verdict, Optional<LocalDate> since) implements LoopReason {
    }

    /**
     * It is closed.
     *
     * @param verdict what the last review found; empty where there was none
     * @param reasonGiven whether it is recorded why
     */
    record Closed(Optional<ReviewVerdict> verdict, boolean reasonGiven, Optional<LocalDate> since) implements LoopReason {
    }

    /** It is closed and goes on in other loops. */
    record Reopened(List<String> successors, Optional<LocalDate> since) implements LoopReason {
    }
}
