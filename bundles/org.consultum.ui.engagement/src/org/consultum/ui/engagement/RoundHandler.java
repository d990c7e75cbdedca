package org.consultum.ui.engagement;

import java.nio.file.Path;
import java.util.Optional;
import org.consultum.model.ConsultationRound;
import org.consultum.ui.engagement.internal.RoundSteps;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Does one step with the round that is shown, or begins a new one; which one says the last part of the command's id. */
public final class RoundHandler extends AbstractHandler {

    /** Parameter of the command that receives submissions: the path of a file or folder. */
    private static final String SOURCE = "org.consultum.ui.engagement.source";

    @Override
    public Object execute(ExecutionEvent event) {
        if (new ShowEngagementHandler().execute(event) instanceof EngagementView view) {
            view.steps().ifPresent(steps -> run(view, steps, event));
        }
        return null;
    }

    private static void run(EngagementView view, RoundSteps steps, ExecutionEvent event) {
        Optional<ConsultationRound> round = view.round();
        String command = event.getCommand().getId();
        switch (command) {
            case "org.consultum.ui.engagement.newRound" -> steps.create().ifPresent(view::show);
            case "org.consultum.ui.engagement.addStakeholders" -> steps.addStakeholders();
            case "org.consultum.ui.engagement.receive" -> round.ifPresent(shown -> steps.receive(shown,
                Optional.ofNullable(event.getParameter(SOURCE)).map(Path::of)));
            case "org.consultum.ui.engagement.publish" -> round.ifPresent(steps::publish);
            case "org.consultum.ui.engagement.answers" -> round.ifPresent(steps::saveAnswers);
            default -> throw new IllegalArgumentException(command);
        }
    }
}
