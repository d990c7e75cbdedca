package org.consultum.followup.action;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.command.ClosingEvidence;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.derived.ActionStatusOn;

/**
 * Which status of an action item may follow which. What is open may become anything, and is done only with evidence where that is asked
 * for; what is done or cancelled is reopened with a reason before it becomes anything else.
 */
public final class ActionLifecycle {

    private ActionLifecycle() {
    }

    /** Whether a status may follow. */
    public sealed interface Verdict {

        /** It may follow. */
        record Allowed() implements Verdict {
        }

        /**
         * It may not follow.
         *
         * @param obstacle why not
         * @param text why not and what to do, in the language asked for
         */
        record Refused(Obstacle obstacle, String text) implements Verdict {
        }
    }

    /** Why a status may not follow. */
    public enum Obstacle {
        /** The action has this status already. */
        SAME,
        /** Evidence is asked for and there is none. {@link CloseAction} adds it and closes in one go. */
        EVIDENCE,
        /** The action is finished. {@link ReopenAction} takes it up again, with a reason. */
        REOPEN
    }

    /** Whether a status may follow, in the language of the user. */
    public static Verdict check(ActionItem action, ActionStatus to) {
        return check(action, to, Locale.getDefault());
    }

    /** Whether a status may follow, with the reason in a language. */
    public static Verdict check(ActionItem action, ActionStatus to, Locale language) {
        return obstacle(action, to).<Verdict>map(why -> new Verdict.Refused(why, Words.in(language).text("obstacle." + why.name(),
            Words.plain(action.getTitle()), FeatureTexts.in(language).label(to)))).orElseGet(Verdict.Allowed::new);
    }

    /** What stands in the way of a status, if anything. */
    public static Optional<Obstacle> obstacle(ActionItem action, ActionStatus to) {
        return action.getStatus() == to ? Optional.of(Obstacle.SAME)
            : ActionStatusOn.finished(action) ? Optional.of(Obstacle.REOPEN)
            : to == ActionStatus.DONE && ClosingEvidence.missing(action) ? Optional.of(Obstacle.EVIDENCE)
            : Optional.empty();
    }

    /** The statuses that may follow. */
    public static List<ActionStatus> next(ActionItem action) {
        return Stream.of(ActionStatus.values()).filter(status -> obstacle(action, status).isEmpty()).toList();
    }

    /** Whether the action can be done only with evidence: because it says so, or because its committee says so of all its actions. */
    public static boolean evidenceRequired(ActionItem action) {
        return ClosingEvidence.required(action);
    }

    /** Whether the action can be reopened. */
    public static boolean reopenable(ActionItem action) {
        return ActionStatusOn.finished(action);
    }
}
