package org.consultum.session.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.consultum.contributions.ContributionRegistry;
import org.consultum.edit.ContentGuard;
import org.consultum.edit.provider.RegisterItemProviderAdapterFactory;
import org.consultum.model.Element;
import org.consultum.model.Register;
import org.consultum.model.base.IdSource;
import org.consultum.session.BrokenInvariantException;
import org.consultum.session.RegisterSession;
import org.consultum.session.SessionListener;
import org.consultum.store.Problem;
import org.consultum.store.RegisterFiles;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;

/** The one implementation of a session. */
final class OpenSession implements RegisterSession {

    /** How many commands can be undone. */
    static final int UNDO_STEPS = 200;

    private final RegisterFiles files;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ScheduledExecutorService executor;
    private final ComposedAdapterFactory adapterFactory;
    private final SessionDomain domain;
    private final Autosave autosave;
    private final InvariantCheck invariants = new InvariantCheck();
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final NewContent newContent;
    private final Supplier<List<ContentGuard>> guards;
    private List<Notification> notifications = new ArrayList<>();
    private ChangeLog log = new ChangeLog();
    private ChangedElements changes = new ChangedElements();
    private int depth;
    private boolean closed;

    OpenSession(RegisterFiles files, IdSource ids, Supplier<List<ContentGuard>> guards) {
        this.files = files;
        this.guards = guards;
        this.newContent = new NewContent(ids);
        executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("consultum-save " + files.folder().getFileName()).factory());
        autosave = new Autosave(files, lock, executor, state -> tell(listener -> listener.saveStateChanged(state)));
        adapterFactory = new ComposedAdapterFactory(ComposedAdapterFactory.Descriptor.Registry.INSTANCE);
        adapterFactory.addAdapterFactory(new RegisterItemProviderAdapterFactory());
        adapterFactory.addAdapterFactory(new ReflectiveItemProviderAdapterFactory());
        domain = new SessionDomain(adapterFactory, new SessionCommandStack(UNDO_STEPS, this::guarded), files);
        files.onChange(this::changed);
        files.onProblems(this::problemsChanged);
    }

    /** A domain whose files are all read-only when the register is. */
    private static final class SessionDomain extends AdapterFactoryEditingDomain {

        private final boolean readOnly;

        SessionDomain(ComposedAdapterFactory adapterFactory, SessionCommandStack stack, RegisterFiles files) {
            super(adapterFactory, stack, files.resourceSet());
            readOnly = files.readOnly().isPresent();
            resourceToReadOnlyMap = new HashMap<>();
            files.resourceSet().eAdapters().add(new EditingDomainProvider(this));
        }

        @Override
        public boolean isReadOnly(Resource resource) {
            return readOnly;
        }
    }

    @Override
    public Path folder() {
        return files.folder();
    }

    @Override
    public Register register() {
        return files.register();
    }

    @Override
    public Access access() {
        return files.readOnly().<Access>map(Access.ReadOnly::new).orElseGet(Access.Writable::new);
    }

    @Override
    public EditingDomain editingDomain() {
        return domain;
    }

    @Override
    public void execute(Command command) {
        domain.getCommandStack().execute(command);
    }

    /** Runs a step of the command stack: locked, checked, and taken back if it cannot stand. */
    private void guarded(Runnable step, Runnable back, boolean first) {
        if (closed) {
            throw new IllegalStateException(Messages.text("session.closed"));
        }
        files.readOnly().ifPresent(reason -> {
            throw new IllegalStateException(Messages.text("session.readOnly", reason));
        });
        Set<Element> changed;
        Set<Element> removed;
        lock.writeLock().lock();
        depth++;
        try {
            if (depth > 1) {
                step.run();
                return;
            }
            log = new ChangeLog();
            changes = new ChangedElements();
            notifications = new ArrayList<>();
            runOrRollBack(step, back, first);
            changed = changes.changed(register());
            removed = changes.removed(register());
        } finally {
            if (depth == 1) {
                notifications = new ArrayList<>();
            }
            depth--;
            lock.writeLock().unlock();
        }
        autosave.changed();
        if (!changed.isEmpty() || !removed.isEmpty()) {
            tell(listener -> listener.changed(changed, removed));
        }
    }

    private void runOrRollBack(Runnable step, Runnable back, boolean first) {
        boolean done = false;
        try {
            step.run();
            done = true;
            check(first);
        } catch (RuntimeException | Error e) {
            // Errors too: what is missing from a plugin's class, or a stack that overflowed, leaves as much half done as an exception.
            try {
                rollBack(done, back);
            } catch (RuntimeException | Error second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private void check(boolean first) {
        if (first) {
            askGuards();
        }
        Set<EObject> objects = changes.changedObjects(register());
        newContent.complete(objects);
        invariants.firstBroken(objects).ifPresent(message -> {
            throw new BrokenInvariantException(message);
        });
        files.settle();
    }

    private void askGuards() {
        List<Notification> made = List.copyOf(notifications);
        for (ContentGuard guard : made.isEmpty() ? List.<ContentGuard>of() : guards.get()) {
            guard.refusal(register(), made).ifPresent(reason -> {
                throw new BrokenInvariantException(reason);
            });
        }
    }

    private void rollBack(boolean done, Runnable back) {
        if (done) {
            try {
                back.run();
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                log.rollBack();
            }
        } else {
            log.rollBack();
        }
        files.settle();
    }

    private void changed(Notification notification) {
        if (depth > 0) {
            log.add(notification);
            changes.add(notification);
            notifications.add(notification);
        }
    }

    @Override
    public <T> T read(Supplier<T> reader) {
        // A thread that works for one that reads already must not wait behind a command that waits for that one.
        if (!ContributionRegistry.onBehalf() || !lock.readLock().tryLock()) {
            lock.readLock().lock();
        }
        try {
            return reader.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Optional<Element> find(String id) {
        return read(() -> files.find(id));
    }

    @Override
    public void loadAll() {
        read(() -> {
            files.loadAll();
            return null;
        });
        if (lock.getReadHoldCount() == 0 && !ContributionRegistry.onBehalf()) {
            lock.writeLock().lock();
            try {
                files.leaveOutDamaged();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public boolean isLoaded(Element element) {
        return !((EObject) element).eIsProxy();
    }

    @Override
    public List<Problem> problems() {
        return files.problems();
    }

    @Override
    public SaveState saveState() {
        return autosave.state();
    }

    @Override
    public void flush() throws IOException {
        if (!closed && files.readOnly().isEmpty()) {
            autosave.save();
        }
    }

    @Override
    public String keepPaper(InputStream content, String extension) throws IOException {
        if (files.readOnly().isPresent()) {
            throw new IllegalStateException(Messages.text("session.readOnly", files.readOnly().get()));
        }
        return files.keepPaper(content, extension);
    }

    @Override
    public Optional<Path> paper(String sha256) {
        return files.paper(sha256);
    }

    @Override
    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    private void problemsChanged() {
        try {
            executor.execute(() -> tell(SessionListener::problemsChanged));
        } catch (RejectedExecutionException e) {
            // closing; nobody is left to be told
            return;
        }
    }

    private void tell(Consumer<SessionListener> message) {
        listeners.forEach(message);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        try {
            flush();
        } finally {
            closed = true;
            tell(SessionListener::closing);
            executor.shutdown();
            domain.getCommandStack().flush();
            adapterFactory.dispose();
            files.close();
        }
    }
}
