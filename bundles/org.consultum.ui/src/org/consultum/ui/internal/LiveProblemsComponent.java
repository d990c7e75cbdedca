package org.consultum.ui.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.consultum.session.RegisterSession;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.store.Problem;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Messages;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.problems.LiveProblems;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;

/** Checks the open register in the background, at first all of it, then what edits can have affected. Used on the display thread. */
public final class LiveProblemsComponent implements LiveProblems, RegisterListener {

    private static final int QUIET_MILLISECONDS = 250;
    private static final int LARGE = 400;

    private final CheckService checks;
    private final OpenRegister register;
    private final Reporter reporter;
    private final Clock clock = Clock.systemDefaultZone();
    private final ListenerList<Runnable> listeners = new ListenerList<>();
    private final Runnable whenQuiet = this::lookAtChanges;
    private final Set<Element> changed = new HashSet<>();
    private final Set<Element> removed = new HashSet<>();
    private List<CheckFinding> findings = List.of();
    private Map<String, List<CheckFinding>> byElement = Map.of();
    private Map<Path, List<CheckFinding>> byFile = Map.of();
    private State state = State.CHECKING;
    private Optional<IncrementalCheck> check = Optional.empty();
    private Optional<Job> wholeCheck = Optional.empty();
    private Optional<Job> lookAtChanges = Optional.empty();
    private boolean filesChanged;

    public LiveProblemsComponent(CheckService checks, OpenRegister register, Reporter reporter) {
        this.checks = Objects.requireNonNull(checks);
        this.register = Objects.requireNonNull(register);
        this.reporter = Objects.requireNonNull(reporter);
        register.addListener(this);
        register.session().ifPresent(this::opened);
    }

    @Override
    public State state() {
        return register.session().isEmpty() ? State.NO_REGISTER : state;
    }

    @Override
    public List<CheckFinding> findings() {
        return findings;
    }

    @Override
    public List<CheckFinding> about(Element element) {
        return byElement.getOrDefault(String.valueOf(element.getId()), List.of());
    }

    @Override
    public List<CheckFinding> within(Element element) {
        if (element instanceof Register) {
            return about(element);
        }
        return file(element).map(file -> byFile.getOrDefault(file, List.of())).orElse(List.of()).stream()
            .filter(finding -> finding.elementId().flatMap(id -> register.session().flatMap(session -> session.find(id)))
                .filter(found -> EcoreUtil.isAncestor(element, found)).isPresent()).toList();
    }

    @Override
    public void check() {
        register.session().ifPresent(this::checkAll);
    }

    @Override
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void opened(RegisterSession session) {
        show(unreadable(session));
        checkAll(session);
    }

    @Override
    public void closing(RegisterSession session) {
        stop();
        show(List.of());
        Display.getCurrent().asyncExec(this::tell);
    }

    @Override
    public void changed(Set<Element> changedNow, Set<Element> removedNow) {
        changed.addAll(changedNow);
        removed.addAll(removedNow);
        soon();
    }

    @Override
    public void problemsChanged(RegisterSession session) {
        filesChanged = true;
        soon();
        if (state == State.CHECKING && check.filter(IncrementalCheck::complete).isEmpty()) {
            show(unreadable(session));
            tell();
        }
    }

    private void soon() {
        Display.getCurrent().timerExec(-1, whenQuiet);
        Display.getCurrent().timerExec(QUIET_MILLISECONDS, whenQuiet);
    }

    private void checkAll(RegisterSession session) {
        stop();
        state = State.CHECKING;
        CheckRequest request = CheckRequest.of(session.register(), LocalDate.now(clock))
            .in(session.folder(), session::read, session::problems);
        IncrementalCheck begun = checks.incremental(request, session::find);
        check = Optional.of(begun);
        wholeCheck = Optional.of(BackgroundWork.of(Messages.problems_checking, monitor -> {
            begun.run(monitor);
            return begun.findings();
        }).then(found -> ended(begun, State.CHECKED, found)).cancelled(() -> ended(begun, State.FAILED, findings))
            .failed(failure -> failed(begun, failure)).start(Display.getCurrent(), large(session.register())));
        tell();
    }

    /** What was edited in the last moment is looked at in one go; what is edited meanwhile is looked at next. */
    private void lookAtChanges() {
        if (lookAtChanges.isPresent() || check.isEmpty() || changed.isEmpty() && removed.isEmpty() && !filesChanged) {
            return;
        }
        IncrementalCheck current = check.get();
        if (!current.asOf().equals(LocalDate.now(clock))) {
            check();
            return;
        }
        Set<Element> edited = Set.copyOf(changed);
        Set<Element> gone = Set.copyOf(removed);
        boolean files = filesChanged;
        forgetChanges();
        lookAtChanges = Optional.of(BackgroundWork.of(Messages.problems_checking, monitor -> {
            current.changed(edited, gone);
            if (files) {
                current.filesChanged();
            }
            return current.findings();
        }).then(found -> {
            if (isCurrent(current)) {
                lookAtChanges = Optional.empty();
                if (state == State.CHECKED) {
                    show(found);
                    tell();
                }
                lookAtChanges();
            }
        }).failed(failure -> failed(current, failure)).start(Display.getCurrent(), false));
    }

    private void ended(IncrementalCheck of, State now, List<CheckFinding> found) {
        if (isCurrent(of)) {
            state = now;
            wholeCheck = Optional.empty();
            show(found);
            tell();
        }
    }

    private void failed(IncrementalCheck of, Exception failure) {
        if (isCurrent(of)) {
            lookAtChanges = Optional.empty();
            ended(of, State.FAILED, findings);
            reporter.failed(Messages.problems_failed, Messages.problems_failedRemedy, failure);
        }
    }

    /** Whether a check is the one of the open register; an earlier one is not listened to any more. */
    private boolean isCurrent(IncrementalCheck one) {
        return check.filter(one::equals).isPresent();
    }

    private void stop() {
        wholeCheck.ifPresent(Job::cancel);
        lookAtChanges.ifPresent(Job::cancel);
        wholeCheck = Optional.empty();
        lookAtChanges = Optional.empty();
        check = Optional.empty();
        forgetChanges();
        Display.getCurrent().timerExec(-1, whenQuiet);
    }

    private void forgetChanges() {
        changed.clear();
        removed.clear();
        filesChanged = false;
    }

    private void show(List<CheckFinding> found) {
        findings = List.copyOf(found);
        byElement = findings.stream().filter(finding -> finding.counts() && finding.elementId().isPresent())
            .collect(Collectors.groupingBy(finding -> finding.elementId().orElseThrow()));
        byFile = findings.stream().filter(finding -> finding.counts() && finding.file().isPresent())
            .collect(Collectors.groupingBy(finding -> finding.file().orElseThrow()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** The file an element lies in, relative to the folder of the register. */
    private Optional<Path> file(Element element) {
        Optional<String> root = register.session().map(RegisterSession::register).flatMap(LiveProblemsComponent::address)
            .map(address -> address.substring(0, address.lastIndexOf('/') + 1));
        return address(element).flatMap(address -> root.filter(address::startsWith).map(start -> address.substring(start.length())))
            .map(address -> Path.of(URI.decode(address)));
    }

    private static Optional<String> address(Element element) {
        return Optional.ofNullable(element.eResource()).map(Resource::getURI).map(URI::toString);
    }

    private static List<CheckFinding> unreadable(RegisterSession session) {
        return session.problems().stream().map(LiveProblemsComponent::finding).toList();
    }

    private static CheckFinding finding(Problem problem) {
        return new CheckFinding(switch (problem.severity()) {
            case INFO -> Severity.INFO;
            case WARNING -> Severity.WARNING;
            case ERROR -> Severity.ERROR;
        }, CheckFinding.FILE, Optional.empty(), problem.file(), problem.line(), problem.message(), problem.remedy(), Optional.empty(),
            Optional.empty(), List.of());
    }

    private static boolean large(Register register) {
        return register.getCommittees().stream().map(Committee::getMeetings).mapToInt(List::size).sum() > LARGE;
    }
}
