package org.consultum.ui.feedback.internal.loops;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.followup.loop.NextStep;
import org.consultum.index.EntryFacts;
import org.consultum.index.IndexEntry;
import org.consultum.model.LoopStage;
import org.consultum.ui.feedback.internal.Messages;

/**
 * One loop as the list shows it, from the index alone.
 *
 * @param entry what the index knows
 * @param committee short name of its committee
 * @param steps how far it came
 * @param status where it stands; empty while the index holds no facts of it that can be read
 * @param where the reason in words
 * @param next the next step in words
 */
record LoopRow(IndexEntry entry, String committee, LoopSteps steps, Optional<LoopStatus> status, String where, String next) {

    LoopRow {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(committee);
        Objects.requireNonNull(steps);
        Objects.requireNonNull(status);
        Objects.requireNonNull(where);
        Objects.requireNonNull(next);
    }

    /**
     * The row of an entry on a day.
     *
     * @param names name of a party or reference of a loop by its id
     */
    static LoopRow of(IndexEntry entry, String committee, LocalDate today, Function<String, Optional<String>> names) {
        Optional<LoopFacts> facts = entry.facts().detail() instanceof EntryFacts.Detail.Loop(String text) ? LoopFacts.parse(text)
            : Optional.empty();
        if (facts.isEmpty()) {
            LoopStage stage = entry.status().map(LoopStage::get).orElse(LoopStage.MADE);
            return new LoopRow(entry, committee, LoopSteps.of(stage), Optional.empty(),
                LoopWords.in(Locale.getDefault(), names).stage(stage), "");
        }
        LoopStatus status = LoopStatus.of(facts.get(), today);
        return new LoopRow(entry, committee, LoopSteps.of(facts.get(), status), Optional.of(status),
            LoopSteps.sentence(status.late(), status.words(names, Locale.getDefault())),
            status.next() instanceof NextStep.Nothing ? "" : status.nextWords(names, Locale.getDefault()));
    }

    boolean late() {
        return status.filter(LoopStatus::late).isPresent();
    }

    /** Age in days or years, as it is said. */
    String age() {
        OptionalInt days = status.map(LoopStatus::age).orElse(OptionalInt.empty());
        if (days.isEmpty()) {
            return "";
        }
        return days.getAsInt() == 1 ? Messages.age_day : Messages.bind(Messages.age_days, days.getAsInt());
    }
}
