package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.util.Optional;
import org.consultum.ui.Reporter;
import org.consultum.ui.review.internal.Messages;
import org.consultum.ui.review.internal.Subjects;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Starts a review round about what is named, selected or open, and shows it. */
public final class StartRoundHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        Optional<Subjects> subject = Subjects.of(event);
        var reporter = PlatformUI.getWorkbench().getService(Reporter.class);
        if (subject.isEmpty()) {
            reporter.tell(Messages.round_start_title, Messages.round_start_none);
        } else {
            new RoundStart(HandlerUtil.getActiveWorkbenchWindow(event), Clock.systemDefaultZone()).ask(subject.get());
        }
        return null;
    }
}
