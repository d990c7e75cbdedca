package org.consultum.contributions.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Threads on which plugins work while somebody looks at the clock. */
public final class Watch {

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final ExecutorService threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 20, TimeUnit.SECONDS, new SynchronousQueue<>(),
        Worker::new);

    /** A call that is going on. */
    private record Running(RegisteredContribution<?> contribution, long since, long limit) {

        boolean tooLong() {
            return System.nanoTime() - since > limit;
        }
    }

    /** A thread that says which plugin it is in. */
    private static final class Worker extends Thread {

        private volatile Running running;

        Worker(Runnable work) {
            super(work, "consultum-plugin");
            setDaemon(true);
        }
    }

    /** How a watched piece of work ended otherwise than by itself. */
    sealed interface Left {

        /** Nobody answered in time. */
        record Hung(RegisteredContribution<?> contribution, Duration limit) implements Left {
        }

        /** The user cancelled, and the plugin took no notice. */
        record Deaf(RegisteredContribution<?> contribution) implements Left {
        }
    }

    /** Thrown when work was left behind. */
    static final class LeftException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Left left;

        LeftException(Left left) {
            super(null, null, false, false);
            this.left = left;
        }

        Left left() {
            return left;
        }
    }

    /** Whether the current thread is watched already. */
    public static boolean watched() {
        return Thread.currentThread() instanceof Worker;
    }

    /** Notes that the current thread, if it is watched, enters a plugin; what it was in before is given back. */
    static Optional<Object> enter(RegisteredContribution<?> contribution, Duration limit) {
        if (!(Thread.currentThread() instanceof Worker worker)) {
            return Optional.empty();
        }
        Running before = worker.running;
        worker.running = new Running(contribution, System.nanoTime(), limit.toNanos());
        return Optional.ofNullable(before);
    }

    /** Notes that the current thread has left a plugin. */
    static void leave(Optional<Object> before) {
        if (Thread.currentThread() instanceof Worker worker) {
            worker.running = (Running) before.orElse(null);
        }
    }

    /** Works on another thread and waits for it, however long it takes, unless a plugin in it hangs. */
    <R> R work(Supplier<R> work, BooleanSupplier cancelled) throws LeftException {
        var worker = new AtomicReference<Worker>();
        var task = new FutureTask<>(() -> {
            worker.set((Worker) Thread.currentThread());
            return work.get();
        });
        threads.execute(task);
        long cancelledAt = 0;
        while (true) {
            try {
                return task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Running running = worker.get() == null ? null : worker.get().running;
                if (cancelled.getAsBoolean() && cancelledAt == 0) {
                    cancelledAt = System.nanoTime();
                }
                if (running != null && running.tooLong()) {
                    task.cancel(true);
                    throw new LeftException(new Left.Hung(running.contribution(), Duration.ofNanos(running.limit())));
                }
                if (running != null && cancelledAt != 0 && System.nanoTime() - cancelledAt > GRACE.toNanos()) {
                    task.cancel(true);
                    throw new LeftException(new Left.Deaf(running.contribution()));
                }
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }
    }

    /** What a thread threw is thrown on this one. */
    private static RuntimeException thrown(Throwable cause) {
        return switch (cause) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }

    void close() {
        threads.shutdownNow();
    }
}
