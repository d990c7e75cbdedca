package org.consultum.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.session.SessionListener;
import org.consultum.store.Problem;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Messages;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.swt.widgets.Display;

/** Holds the open register, opens and closes registers in the background, and carries the session's events to the display thread. */
public final class OpenRegisterComponent implements OpenRegister {

    private final RegisterSessions sessions;
    private final Reporter reporter;
    private final ListenerList<RegisterListener> listeners = new ListenerList<>();
    private final UserChoices choices = UserChoices.ofUser();
    private Optional<RegisterSession> session = Optional.empty();
    private Optional<SessionListener> events = Optional.empty();
    private Optional<Path> opening = Optional.empty();
    private Optional<Runnable> pending = Optional.empty();

    public OpenRegisterComponent(RegisterSessions sessions, Reporter reporter) {
        this.sessions = Objects.requireNonNull(sessions);
        this.reporter = Objects.requireNonNull(reporter);
    }

    @Override
    public Optional<RegisterSession> session() {
        return session;
    }

    @Override
    public Optional<Path> opening() {
        return opening;
    }

    @Override
    public void open(Path location) {
        Path folder = location.toAbsolutePath().normalize();
        if (session.filter(open -> open.folder().equals(folder)).isPresent()) {
            return;
        }
        start(folder, Messages.register_opening, Messages.register_openFailed, () -> sessions.open(folder, Mode.WRITE));
    }

    @Override
    public void create(Path folder, Register content, Filling filling) {
        Path target = folder.toAbsolutePath().normalize();
        start(target, Messages.register_creating, Messages.register_createFailed, () -> {
            OpenResult result = sessions.create(target, content);
            if (result instanceof OpenResult.Opened(RegisterSession created)) {
                filling.fill(created);
            }
            return result;
        });
    }

    @Override
    public void close() {
        if (session.isPresent()) {
            leave();
            choices.closed();
        }
    }

    @Override
    public void leave() {
        session.ifPresent(open -> {
            commitPending();
            listeners.forEach(listener -> listener.closing(open));
            events.ifPresent(open::removeListener);
            session = Optional.empty();
            events = Optional.empty();
            try {
                open.close();
            } catch (IOException notSaved) {
                reporter.failed(Messages.bind(Messages.register_closeFailed, open.folder()), Messages.register_closeFailedRemedy, notSaved);
            }
        });
    }

    @Override
    public void flush() {
        commitPending();
        session.ifPresent(open -> BackgroundWork.of(Messages.register_saving, monitor -> {
            open.flush();
            return open;
        }).failed(problem -> reporter.failed(Messages.register_saveFailed, Messages.register_saveFailedRemedy, problem))
            .start(Display.getCurrent(), false));
    }

    @Override
    public void pending(Runnable edit) {
        if (pending.filter(edit::equals).isEmpty()) {
            commitPending();
            pending = Optional.of(edit);
            listeners.forEach(RegisterListener::pendingChanged);
        }
    }

    @Override
    public void withdraw(Runnable edit) {
        if (pending.filter(edit::equals).isPresent()) {
            pending = Optional.empty();
            listeners.forEach(RegisterListener::pendingChanged);
        }
    }

    @Override
    public void commitPending() {
        Optional<Runnable> edit = pending;
        pending = Optional.empty();
        edit.ifPresent(Runnable::run);
    }

    @Override
    public boolean isPending() {
        return pending.isPresent();
    }

    @Override
    public void addListener(RegisterListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(RegisterListener listener) {
        listeners.remove(listener);
    }

    private void start(Path folder, String doing, String failure, Callable<OpenResult> work) {
        if (opening.isPresent()) {
            return;
        }
        commitPending();
        opening = Optional.of(folder);
        listeners.forEach(RegisterListener::openingChanged);
        String name = String.valueOf(folder.getFileName());
        Display display = Display.getCurrent();
        BackgroundWork.of(Messages.bind(doing, name), monitor -> work.call())
            .then(result -> opened(display, folder, failure, result))
            .failed(problem -> {
                ended();
                reporter.failed(Messages.bind(failure, folder), Messages.register_openFailedRemedy, problem);
            }).start(display, true);
    }

    private void opened(Display display, Path folder, String failure, OpenResult result) {
        switch (result) {
            case OpenResult.Opened(RegisterSession next) -> {
                leave();
                session = Optional.of(next);
                choices.opened(next.folder());
                SessionListener forwarder = new Forwarder(next, display);
                events = Optional.of(forwarder);
                next.addListener(forwarder);
                opening = Optional.empty();
                listeners.forEach(listener -> listener.opened(next));
                listeners.forEach(RegisterListener::openingChanged);
            }
            case OpenResult.Failed(List<Problem> problems) -> {
                ended();
                reporter.failed(Messages.bind(failure, folder), problems);
            }
        }
    }

    private void ended() {
        opening = Optional.empty();
        listeners.forEach(RegisterListener::openingChanged);
    }

    /** Carries a session's events, which come on any thread and in swarms, to the display thread. */
    private final class Forwarder implements SessionListener {

        private final RegisterSession source;
        private final Display display;
        private final AtomicBoolean stateDue = new AtomicBoolean();
        private final AtomicBoolean problemsDue = new AtomicBoolean();

        Forwarder(RegisterSession source, Display display) {
            this.source = source;
            this.display = display;
        }

        @Override
        public void changed(Set<Element> changed, Set<Element> removed) {
            tell(Optional.empty(), listener -> listener.changed(changed, removed));
        }

        @Override
        public void saveStateChanged(RegisterSession.SaveState state) {
            tell(Optional.of(stateDue), listener -> listener.saveStateChanged(source));
        }

        @Override
        public void problemsChanged() {
            tell(Optional.of(problemsDue), listener -> listener.problemsChanged(source));
        }

        /** Tells the listeners: at once on the display thread, else soon, and what can be bundled only once. */
        private void tell(Optional<AtomicBoolean> bundled, Consumer<RegisterListener> event) {
            if (bundled.isEmpty() && Display.getCurrent() == display) {
                listeners.forEach(event);
            } else if (!display.isDisposed() && bundled.map(due -> due.compareAndSet(false, true)).orElse(true)) {
                display.asyncExec(() -> {
                    bundled.ifPresent(due -> due.set(false));
                    if (session.filter(source::equals).isPresent()) {
                        listeners.forEach(event);
                    }
                });
            }
        }
    }
}
