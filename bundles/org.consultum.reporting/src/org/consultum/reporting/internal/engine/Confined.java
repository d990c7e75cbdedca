package org.consultum.reporting.internal.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.consultum.spi.Progress;

/** Runs work that may never end on a thread of its own, which is interrupted and then left to itself when its time is over. */
final class Confined {

    private static final long STACK = 4L << 20;
    private static final int POLL_MILLISECONDS = 50;

    private Confined() {
    }

    /**
     * Waits for the result of the work.
     *
     * @throws TimeoutException when its time is over
     * @throws CancellationException when nobody wants it any more
     * @throws ExecutionException with what the work has thrown
     */
    static <T> T run(Callable<T> work, Duration most, Progress progress) throws TimeoutException, ExecutionException {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "Consultum template", STACK);
        thread.setDaemon(true);
        thread.start();
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                return task.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtWork) {
                if (progress.isCancelled()) {
                    task.cancel(true);
                    throw new CancellationException();
                }
                if (System.nanoTime() > end) {
                    task.cancel(true);
                    throw stillAtWork;
                }
            } catch (InterruptedException e) {
                task.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }
}
