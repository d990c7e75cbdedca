package org.consultum.ui.feedback.internal.loops;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.followup.loop.LoopWords;
import org.consultum.model.LoopStage;
import org.consultum.ui.feedback.internal.Messages;

/**
 * How far a loop came on its five steps: made, answered, under way, done, reviewed.
 *
 * @param stage where it stands
 * @param reached the last step that was reached, 1 to 5; of a closed loop the one it was closed at
 * @param daysLate how late what comes next is; 0 when it is not
 */
public record LoopSteps(LoopStage stage, int reached, int daysLate) {

    /** Number of steps. */
    public static final int ALL = 5;

    public LoopSteps {
        Objects.requireNonNull(stage);
    }

    /** The steps of a loop on the day of its status. */
    public static LoopSteps of(LoopFacts facts, LoopStatus status) {
        return new LoopSteps(status.stage(), status.stage() == LoopStage.CLOSED ? closedAt(facts) : status.stage().ordinal() + 1,
            status.daysLate());
    }

    /** The steps of a loop of which only the stage is known. */
    static LoopSteps of(LoopStage stage) {
        return new LoopSteps(stage, Math.min(ALL, stage.ordinal() + 1), 0);
    }

    public boolean late() {
        return daysLate > 0;
    }

    public boolean closed() {
        return stage == LoopStage.CLOSED;
    }

    /** The steps in words: what the mark says to whoever does not see it. */
    public String words() {
        String name = name(stage);
        if (closed()) {
            return Messages.bind(Messages.steps_closed, name, name(LoopStage.values()[reached - 1]));
        }
        return late() ? Messages.bind(Messages.steps_late, new Object[] {name, reached, ALL, inUserLanguage().late(daysLate)})
            : Messages.bind(Messages.steps_of, new Object[] {name, reached, ALL});
    }

    /** Where a loop stands as a sentence of its own, with a sign before it when it is late. */
    public static String sentence(boolean late, String words) {
        return words.isEmpty() ? "" : (late ? "! " : "") + words.substring(0, 1).toUpperCase(Locale.getDefault()) + words.substring(1);
    }

    /** Name of a stage in the language of the user. */
    public static String name(LoopStage stage) {
        return inUserLanguage().stage(stage);
    }

    private static LoopWords inUserLanguage() {
        return LoopWords.in(Locale.getDefault(), id -> Optional.empty());
    }

    private static int closedAt(LoopFacts facts) {
        if (facts.reviews().verdict().isPresent()) {
            return 5;
        }
        var work = facts.work();
        if (work.measures() > 0 && work.open() == 0) {
            return 4;
        }
        if (work.begun() > 0) {
            return 3;
        }
        return facts.answers().responses() > 0 ? 2 : 1;
    }
}
