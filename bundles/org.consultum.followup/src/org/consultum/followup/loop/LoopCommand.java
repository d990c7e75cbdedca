package org.consultum.followup.loop;

import java.time.LocalDate;
import java.util.Optional;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.followup.internal.loop.LoopMessages;
import org.consultum.model.Recommendation;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A command on feedback loops: its texts have its name. */
public abstract class LoopCommand extends IntentionCommand {

    /**
     * The command.
     *
     * @param name key of its texts
     * @param about values for its description
     */
    protected LoopCommand(EditingDomain domain, String name, Object... about) {
        super(domain, LoopMessages.text(name + ".label", about), LoopMessages.text(name + ".description", about));
    }

    /** The title of a recommendation; never null. */
    static String title(Recommendation recommendation) {
        return recommendation.getTitle() == null ? "" : recommendation.getTitle();
    }

    /** A text with something in it. */
    static Optional<String> words(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }

    static void refuse(Steps steps, String key, Object... values) {
        steps.refuse(LoopMessages.text("refused." + key, values));
    }

    /** Refuses what would change a loop that is closed. */
    static void requireOpen(Recommendation recommendation, Steps steps) {
        if (recommendation.getClosedOn() != null) {
            refuse(steps, "closed", title(recommendation));
        }
    }

    /** Refuses a day before the recommendation was made. */
    static void requireAfterMade(Recommendation recommendation, LocalDate day, Steps steps) {
        if (recommendation.getMadeOn() != null && day.isBefore(recommendation.getMadeOn())) {
            refuse(steps, "beforeMade", day.toString(), recommendation.getMadeOn().toString());
        }
    }
}
