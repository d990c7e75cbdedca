package org.consultum.ui.feedback.internal.orphans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.followup.orphan.Orphan;
import org.consultum.followup.orphan.Orphans;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Reporter;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Looks for orphans in the background. Files are loaded one by one, so that nobody who changes something has to wait long; a small register
 * is searched again after changes, a large one when somebody asks. Used on the display thread.
 */
final class OrphanSearch {

    private static final int SMALL = 400;
    private static final int QUIET_MILLISECONDS = 800;

    private final Display display;
    private final Reporter reporter;
    private final Clock clock;
    private final Consumer<List<Orphan>> found;
    private State state = State.NOTHING;
    private Optional<Job> running = Optional.empty();
    private Runnable again = () -> { };

    /** How much the list says. */
    enum State {
        NOTHING, SEARCHING, DONE, OLD
    }

    OrphanSearch(Display display, Reporter reporter, Clock clock, Consumer<List<Orphan>> found) {
        this.display = Objects.requireNonNull(display);
        this.reporter = Objects.requireNonNull(reporter);
        this.clock = Objects.requireNonNull(clock);
        this.found = Objects.requireNonNull(found);
    }

    State state() {
        return state;
    }

    void start(RegisterSession session) {
        stop();
        state = State.SEARCHING;
        LocalDate today = LocalDate.now(clock);
        boolean visible = !small(session);
        var job = new Job[1];
        job[0] = BackgroundWork.of(Messages.orphans_searching, monitor -> search(session, today, monitor)).then(orphans -> {
            if (running.filter(job[0]::equals).isPresent()) {
                running = Optional.empty();
                state = State.DONE;
                found.accept(orphans);
            }
        }).failed(problem -> {
            state = State.NOTHING;
            reporter.failed(Messages.orphans_failed, Messages.orphans_failedRemedy, problem);
        }).start(display, visible);
        running = Optional.of(job[0]);
    }

    void stop() {
        display.timerExec(-1, again);
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        state = State.NOTHING;
    }

    /** Something in the register changed: what was found may be old. */
    void changed(RegisterSession session) {
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        state = State.OLD;
        display.timerExec(-1, again);
        again = () -> start(session);
        if (small(session)) {
            display.timerExec(QUIET_MILLISECONDS, again);
        }
    }

    private static List<Orphan> search(RegisterSession session, LocalDate today, IProgressMonitor monitor) {
        List<Committee> committees = session.read(() -> List.copyOf(session.register().getCommittees()));
        var progress = SubMonitor.convert(monitor, Messages.orphans_searching, committees.size() + 1);
        for (Committee committee : committees) {
            session.read(() -> Optional.ofNullable(committee.getActionList()));
            session.read(() -> Optional.ofNullable(committee.getFeedbackList()));
            int meetings = session.read(() -> committee.getMeetings().size());
            for (int number = 0; number < meetings; number++) {
                int one = number;
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                session.read(() -> one < committee.getMeetings().size()
                    ? Optional.of(committee.getMeetings().get(one)).map(Meeting::getAgenda) : Optional.empty());
            }
            progress.worked(1);
        }
        return session.read(() -> Orphans.in(session.register(), today));
    }

    private static boolean small(RegisterSession session) {
        return session.register().getCommittees().stream().mapToInt(committee -> committee.getMeetings().size()).sum() <= SMALL;
    }
}
