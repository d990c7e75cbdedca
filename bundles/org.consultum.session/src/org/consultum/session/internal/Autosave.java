package org.consultum.session.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.consultum.session.RegisterSession.SaveState;
import org.consultum.store.Problem;
import org.consultum.store.RegisterFiles;

/**
 * Writes changes to disk soon after they are made. What to write is gathered under the read lock; the disk is waited for outside it, so
 * that a slow disk never holds up an edit.
 *
 * <p>Lock order: the read lock before the save lock.
 */
final class Autosave {

    /** Time for changes to gather before they are written; with the writing itself it stays below the promised second. */
    private static final long DELAY_MILLISECONDS = 300;

    private final RegisterFiles files;
    private final ReentrantReadWriteLock lock;
    private final ScheduledExecutorService executor;
    private final Consumer<SaveState> listener;
    private final ReentrantLock saving = new ReentrantLock();
    private final Object stateLock = new Object();
    private SaveState state = new SaveState.Saved();
    private boolean scheduled;
    private long changes;

    Autosave(RegisterFiles files, ReentrantReadWriteLock lock, ScheduledExecutorService executor, Consumer<SaveState> listener) {
        this.files = files;
        this.lock = lock;
        this.executor = executor;
        this.listener = listener;
    }

    SaveState state() {
        synchronized (stateLock) {
            return state;
        }
    }

    /** There is something to write. */
    void changed() {
        synchronized (stateLock) {
            changes++;
            if (!scheduled) {
                scheduled = true;
                executor.schedule(this::inBackground, DELAY_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
        }
        show(new SaveState.Saving());
    }

    private void inBackground() {
        synchronized (stateLock) {
            scheduled = false;
        }
        try {
            save();
        } catch (IOException e) {
            // The state says so already, and shows the problem; the next change or flush tries again.
            return;
        }
    }

    /** Writes everything changed so far and returns when it is durable. */
    void save() throws IOException {
        lock.readLock().lock();
        long seen;
        Optional<RegisterFiles.Save> save;
        try {
            saving.lock();
            synchronized (stateLock) {
                seen = changes;
            }
            try {
                save = files.prepare();
            } catch (RuntimeException e) {
                saving.unlock();
                show(failed(e));
                throw new IOException(e.getMessage(), e);
            }
        } finally {
            lock.readLock().unlock();
        }
        try {
            if (save.isPresent()) {
                files.write(save.get());
            }
            saved(seen);
        } catch (IOException | RuntimeException e) {
            show(failed(e));
            throw e;
        } finally {
            saving.unlock();
        }
    }

    private void saved(long seen) {
        boolean all;
        synchronized (stateLock) {
            all = changes == seen;
        }
        if (all) {
            show(new SaveState.Saved());
        }
    }

    private static SaveState failed(Exception e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getClass().getSimpleName() + ": " + e.getMessage();
        return new SaveState.Failed(new Problem(Problem.Severity.ERROR, Optional.empty(), 0, 0, Messages.text("save.failed", detail),
            Messages.text("save.remedy")));
    }

    private void show(SaveState next) {
        synchronized (stateLock) {
            if (next.equals(state)) {
                return;
            }
            state = next;
        }
        listener.accept(next);
    }
}
