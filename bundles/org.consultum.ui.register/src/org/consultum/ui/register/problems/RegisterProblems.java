package org.consultum.ui.register.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.session.RegisterSession;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.store.Problem;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.register.Messages;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * What is wrong with the open register. A small register is checked when it is opened and again after changes; a large one, whose check
 * loads every meeting, only when somebody asks. An OSGi service; used on the display thread.
 */
public final class RegisterProblems implements RegisterListener {

    private static final int SMALL = 400;
    private static final int QUIET_MILLISECONDS = 1500;

    private final CheckService checks;
    private final OpenRegister register;
    private final Reporter reporter;
    private final Clock clock = Clock.systemDefaultZone();
    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private final Runnable checkWhenQuiet = this::checkIfSmall;
    private List<CheckFinding> findings = List.of();
    private State state = State.NOT_CHECKED;
    private Optional<Job> running = Optional.empty();

    /** How much the findings say. */
    public enum State {
        /** No register is open. */
        NO_REGISTER,
        /** Only what was found while loading files. */
        NOT_CHECKED,
        /** A check is running. */
        CHECKING,
        /** All of the register, as it is. */
        CHECKED,
        /** All of the register, as it was before the last changes. */
        OUTDATED
    }

    public RegisterProblems(CheckService checks, OpenRegister register, Reporter reporter) {
        this.checks = Objects.requireNonNull(checks);
        this.register = Objects.requireNonNull(register);
        this.reporter = Objects.requireNonNull(reporter);
        register.addListener(this);
        register.session().ifPresent(this::opened);
    }

    /** What is known to be wrong, worst first. */
    public List<CheckFinding> findings() {
        return findings;
    }

    public State state() {
        return register.session().isEmpty() ? State.NO_REGISTER : state;
    }

    /** Called after findings or state changed. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Checks the whole register in the background. */
    public void check() {
        register.session().ifPresent(session -> {
            running.ifPresent(Job::cancel);
            state = State.CHECKING;
            fire();
            CheckRequest request = CheckRequest.of(session.register(), LocalDate.now(clock))
                .in(session.folder(), session::read, session::problems);
            boolean visible = !small(session.register());
            running = Optional.of(BackgroundWork.of(Messages.problems_checking, monitor -> checks.check(request, monitor))
                .then(found -> checked(session, found))
                .failed(failure -> failed(session, failure)).start(Display.getCurrent(), visible));
        });
    }

    @Override
    public void opened(RegisterSession session) {
        state = State.NOT_CHECKED;
        findings = List.of();
        addLoadProblems(session);
        fire();
        checkIfSmall();
    }

    @Override
    public void closing(RegisterSession session) {
        running.ifPresent(Job::cancel);
        running = Optional.empty();
        findings = List.of();
        Display.getCurrent().timerExec(-1, checkWhenQuiet);
        Display.getCurrent().asyncExec(this::fire);
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (state == State.CHECKED || state == State.CHECKING) {
            running.ifPresent(Job::cancel);
            state = State.OUTDATED;
            fire();
        }
        Display.getCurrent().timerExec(-1, checkWhenQuiet);
        Display.getCurrent().timerExec(QUIET_MILLISECONDS, checkWhenQuiet);
    }

    @Override
    public void problemsChanged(RegisterSession session) {
        if (state == State.NOT_CHECKED) {
            findings = List.of();
            addLoadProblems(session);
            fire();
        }
    }

    private void checkIfSmall() {
        register.session().filter(session -> small(session.register())).ifPresent(session -> check());
    }

    private void checked(RegisterSession session, List<CheckFinding> found) {
        if (register.session().filter(session::equals).isPresent() && state == State.CHECKING) {
            findings = found;
            state = State.CHECKED;
            running = Optional.empty();
            fire();
        }
    }

    private void failed(RegisterSession session, Exception failure) {
        if (register.session().filter(session::equals).isPresent()) {
            state = State.NOT_CHECKED;
            fire();
            reporter.failed(Messages.problems_checkFailed, Messages.problems_checkFailedRemedy, failure);
        }
    }

    private void addLoadProblems(RegisterSession session) {
        findings = session.problems().stream().map(RegisterProblems::finding).toList();
    }

    private static CheckFinding finding(Problem problem) {
        return new CheckFinding(switch (problem.severity()) {
            case INFO -> Severity.INFO;
            case WARNING -> Severity.WARNING;
            case ERROR -> Severity.ERROR;
        }, CheckFinding.FILE, Optional.empty(), problem.file(), problem.line(), problem.message(), problem.remedy(), Optional.empty(),
            Optional.empty(), List.of());
    }

    private static boolean small(Register register) {
        int meetings = 0;
        for (Committee committee : register.getCommittees()) {
            meetings += committee.getMeetings().size();
        }
        return meetings <= SMALL;
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
