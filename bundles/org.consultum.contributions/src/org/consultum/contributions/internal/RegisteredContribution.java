package org.consultum.contributions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import org.consultum.contributions.Call;
import org.consultum.contributions.Contribution;
import org.consultum.contributions.Contributor;
import org.consultum.contributions.Fault;
import org.consultum.contributions.Kind;
import org.consultum.contributions.Part;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.InvalidRegistryObjectException;

/** A contribution that stands in the extension registry. */
final class RegisteredContribution<T> implements Contribution<T> {

    private final Kind<T> kind;
    private final String id;
    private final Source source;
    private final Switch state;
    private final Watch watch;
    private final RegistryContributions registry;
    private Optional<T> instance = Optional.empty();

    /** Whether a contribution is on; its parts share it. */
    static final class Switch {

        private volatile Optional<Fault> fault = Optional.empty();
    }

    RegisteredContribution(Kind<T> kind, String id, Source source, Switch state, Watch watch, RegistryContributions registry) {
        this.kind = kind;
        this.id = Words.line(id);
        this.source = source;
        this.state = state;
        this.watch = watch;
        this.registry = registry;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Contributor plugin() {
        return source.plugin();
    }

    @Override
    public Part element() {
        return source.part();
    }

    @Override
    public boolean usable() {
        return state.fault.isEmpty();
    }

    Optional<Fault> fault() {
        return state.fault;
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Optional<InputStream> file = registry.files().open(plugin().id(), path);
        return file.isPresent() ? file : source.open(path, () -> {
            if (kind.type() == Void.class) {
                return Optional.empty();
            }
            try {
                return Optional.of(instance().getClass());
            } catch (NotCreatedException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
    }

    @Override
    public <R> Optional<R> read(String path, Reading<R> reading) {
        if (!usable()) {
            return Optional.empty();
        }
        try {
            Optional<InputStream> file = path.isBlank() ? Optional.empty() : open(path);
            if (file.isEmpty()) {
                switchOff(Messages.text("fault.noFile", path), Optional.empty());
                return Optional.empty();
            }
            try (InputStream in = file.get()) {
                return Optional.of(reading.from(in));
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            switchOff(Messages.text("fault.file", path, Words.of(e)), Optional.of(e));
            return Optional.empty();
        }
    }

    @Override
    public <R> Call<R> call(Work<? super T, ? extends R> work) {
        return new GuardedCall<>(this, work, watch, registry.patience());
    }

    @Override
    public <U> Contribution<U> within(Part part, Class<U> type) {
        var inner = source.inner().get(part);
        if (inner == null) {
            throw new IllegalArgumentException(part.name());
        }
        var kindOfPart = new Kind<>(kind.point(), kind.element(), type, kind.key(), kind.keys(), kind.required(), "class", true);
        return new RegisteredContribution<>(kindOfPart, id, new Source(inner, part, source.inner(), plugin()), state, watch, registry);
    }

    @Override
    public Fault switchOff(String happened, Optional<Throwable> cause) {
        Fault fault;
        synchronized (state) {
            if (state.fault.isPresent()) {
                return state.fault.get();
            }
            fault = registry.fault(this, kind, happened, cause.map(Words::printable));
            state.fault = Optional.of(fault);
        }
        registry.record(fault);
        return fault;
    }

    /** What a plugin threw, without what the platform put around it. */
    private static Throwable behind(CoreException failure) {
        Throwable cause = failure.getStatus().getException() == null ? failure : failure.getStatus().getException();
        cause = cause instanceof InvocationTargetException && cause.getCause() != null ? cause.getCause() : cause;
        return cause instanceof ExceptionInInitializerError && cause.getCause() != null ? cause.getCause() : cause;
    }

    /** Switches it off before it was ever on; recorded by the caller. */
    Fault refuse(String happened) {
        synchronized (state) {
            Fault fault = state.fault.orElseGet(() -> registry.fault(this, kind, happened, Optional.empty()));
            state.fault = Optional.of(fault);
            return fault;
        }
    }

    @Override
    public Fault threw(Throwable thrown) {
        return switchOff(Messages.text("fault.threw", Words.of(thrown)), Optional.of(thrown));
    }

    Fault hangs(Duration limit) {
        return switchOff(Messages.text("fault.hangs", Math.max(1, limit.toSeconds())), Optional.empty());
    }

    /** The instance; created at the first call, or at every call where the kind says so. */
    T instance() throws NotCreatedException {
        if (kind.fresh()) {
            return create();
        }
        synchronized (this) {
            if (instance.isEmpty()) {
                instance = Optional.of(create());
            }
            return instance.get();
        }
    }

    private T create() throws NotCreatedException {
        String type = source.part().text(kind.instance());
        Object created;
        try {
            created = source.create(kind.instance());
        } catch (CoreException e) {
            Throwable cause = behind(e);
            throw cause instanceof ClassNotFoundException || cause instanceof LinkageError
                ? new NotCreatedException(Messages.text("fault.class", Words.line(type)), cause)
                : new NotCreatedException(Messages.text("fault.start", Words.of(cause)), cause);
        } catch (ExceptionInInitializerError e) {
            throw new NotCreatedException(Messages.text("fault.start", Words.of(e.getCause() == null ? e : e.getCause())), e);
        } catch (LinkageError e) {
            throw new NotCreatedException(Messages.text("fault.class", Words.line(type)), e);
        } catch (InvalidRegistryObjectException e) {
            throw new NotCreatedException(Messages.text("fault.start", Words.of(e)), e);
        }
        if (!kind.type().isInstance(created)) {
            throw new NotCreatedException(Messages.text("fault.type", created.getClass().getName(), kind.type().getSimpleName()), null);
        }
        return kind.type().cast(created);
    }
}
