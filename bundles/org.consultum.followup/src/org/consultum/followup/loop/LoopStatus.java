package org.consultum.followup.loop;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.consultum.followup.internal.loop.LoopRules;
import org.consultum.model.LoopStage;

/**
 * Where a loop stands on a day, and why. Computed from {@link LoopFacts} alone.
 *
 * @param stage the step reached
 * @param reason what it waits for. If several things are open, the one that belongs to the stage, unless another is late and it is not
 * @param others what else is open, in the order of the loop
 * @param daysLate days since the day the reason names, counted to the day asked; 0 when it is not late
 * @param age days since it was made, to the day asked or the day it was closed; empty while no day is recorded
 * @param next what is to be done
 */
public record LoopStatus(LoopStage stage, LoopReason reason, List<LoopReason> others, int daysLate, OptionalInt age, NextStep next) {

    public LoopStatus {
        Objects.requireNonNull(stage);
        Objects.requireNonNull(reason);
        others = List.copyOf(others);
        Objects.requireNonNull(age);
        Objects.requireNonNull(next);
    }

    /** The status on a day, in the calendar of the committee. */
    public static LoopStatus of(LoopFacts facts, LocalDate asOf) {
        return LoopRules.status(facts, asOf);
    }

    /** Since when it waits, if a day is known. */
    public Optional<LocalDate> since() {
        return reason.since();
    }

    /** Until when, if there is a day. */
    public Optional<LocalDate> due() {
        return reason.due();
    }

    /** Ids of the parties it waits for. */
    public List<String> waitingFor() {
        return reason.waitingFor();
    }

    /** Whether it is late. */
    public boolean late() {
        return daysLate > 0;
    }

    /** Days a reason is late on a day; 0 when it is not. */
    public static int daysLate(LoopReason reason, LocalDate asOf) {
        return reason.due().map(due -> Math.clamp(ChronoUnit.DAYS.between(due, asOf), 0, Integer.MAX_VALUE)).orElse(0);
    }

    /**
     * The reason in words, such as "waiting for the response of the ministry since 12 March 2026, 34 days late".
     *
     * @param names the name of a party or the reference of a loop by its id; what is not known is left unnamed
     */
    public String words(Function<String, Optional<String>> names, Locale language) {
        return LoopWords.in(language, names).reason(reason, daysLate);
    }

    /** The next step in words, such as "Record the response". */
    public String nextWords(Function<String, Optional<String>> names, Locale language) {
        return LoopWords.in(language, names).next(next);
    }
}
