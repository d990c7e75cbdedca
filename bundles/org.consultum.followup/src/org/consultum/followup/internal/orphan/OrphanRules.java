package org.consultum.followup.internal.orphan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.followup.orphan.Orphans.DecisionFacts;
import org.consultum.followup.orphan.Orphans.OutputFacts;
import org.consultum.model.DecisionResult;

/** When something counts as left alone. */
public final class OrphanRules {

    private static final Set<DecisionResult> CARRIED = EnumSet.of(DecisionResult.ADOPTED, DecisionResult.ADOPTED_AMENDED,
        DecisionResult.ENDORSED, DecisionResult.REFERRED);

    private OrphanRules() {
    }

    public static boolean unfollowed(DecisionFacts decision) {
        return CARRIED.contains(decision.result()) && !decision.noFollowUp() && !decision.routine() && !decision.followed();
    }

    public static Optional<Integer> daysPast(Optional<LocalDate> due, LocalDate asOf) {
        return due.filter(day -> day.isBefore(asOf)).map(day -> Math.clamp(ChronoUnit.DAYS.between(day, asOf), 1, Integer.MAX_VALUE));
    }

    public static Set<Lack> lacking(OutputFacts output) {
        var lacking = EnumSet.noneOf(Lack.class);
        if (!output.owner()) {
            lacking.add(Lack.OWNER);
        }
        if (!output.due()) {
            lacking.add(Lack.DUE);
        }
        if (!output.evidence()) {
            lacking.add(Lack.EVIDENCE);
        }
        return lacking;
    }
}
