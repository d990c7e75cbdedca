package org.consultum.ui.engagement;

import java.util.Optional;
import org.consultum.model.ConsultationRound;
import org.consultum.ui.engagement.internal.RoundSteps;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Does one step with the round that is shown, or begins a new one; which one says the last part of the command's id. */
public final class RoundHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (new ShowEngagementHandler().execute(event) instanceof EngagementView view) {
            view.steps().ifPresent(steps -> run(view, steps, event.getCommand().getId()));
        }
        return null;
    }

    private static void run(EngagementView view, RoundSteps steps, String command) {
        Optional<ConsultationRound> round = view.round();
        switch (command) {
            case "org.consultum.ui.engagement.newRound" -> steps.create().ifPresent(view::show);
            case "org.consultum.ui.engagement.addStakeholders" -> steps.addStakeholders();
            case "org.consultum.ui.engagement.receive" -> round.ifPresent(steps::receive);
            case "org.consultum.ui.engagement.publish" -> round.ifPresent(steps::publish);
            case "org.consultum.ui.engagement.answers" -> round.ifPresent(steps::saveAnswers);
            default -> throw new IllegalArgumentException(command);
        }
    }
}
