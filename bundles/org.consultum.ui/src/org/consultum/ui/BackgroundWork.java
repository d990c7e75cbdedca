package org.consultum.ui;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Long work off the display thread, with progress and cancel, whose result comes back to the display thread.
 *
 * @param <T> what the work produces
 */
public final class BackgroundWork<T> {

    private final String name;
    private final Work<T> work;
    private Consumer<T> result = done -> { };
    private Runnable cancelled = () -> { };
    private Consumer<Exception> failed = Objects::requireNonNull;

    private BackgroundWork(String name, Work<T> work) {
        this.name = Objects.requireNonNull(name);
        this.work = Objects.requireNonNull(work);
    }

    /**
     * Names work to be done.
     *
     * @param name what is being done, shown while it is done
     * @param work the work, run on a thread of its own
     */
    public static <T> BackgroundWork<T> of(String name, Work<T> work) {
        return new BackgroundWork<>(name, work);
    }

    /** What to do with the result, on the display thread. */
    public BackgroundWork<T> then(Consumer<T> consumer) {
        result = consumer;
        return this;
    }

    /** What to do when the user cancelled, on the display thread. */
    public BackgroundWork<T> cancelled(Runnable reaction) {
        cancelled = reaction;
        return this;
    }

    /** What to do when the work failed, on the display thread. */
    public BackgroundWork<T> failed(Consumer<Exception> reaction) {
        failed = reaction;
        return this;
    }

    /**
     * Starts the work.
     *
     * @param visible whether it is shown in the progress area; work of less than a second is better not
     * @return the job, for cancelling
     */
    public Job start(Display display, boolean visible) {
        Job job = Job.create(name, (IJobFunction) monitor -> run(display, monitor));
        job.setSystem(!visible);
        job.schedule();
        return job;
    }

    private IStatus run(Display display, IProgressMonitor monitor) {
        try {
            T produced = work.run(monitor);
            show(display, () -> result.accept(produced));
            return Status.OK_STATUS;
        } catch (OperationCanceledException | CancellationException stopped) {
            show(display, cancelled);
            return Status.CANCEL_STATUS;
        } catch (Exception problem) {
            show(display, () -> failed.accept(problem));
            return Status.OK_STATUS;
        } catch (LinkageError broken) {
            // A plugin that does not fit is not a fault of the platform, which would say so in a dialog of its own.
            show(display, () -> failed.accept(new IllegalStateException(broken)));
            return Status.OK_STATUS;
        }
    }

    private static void show(Display display, Runnable reaction) {
        if (!display.isDisposed()) {
            display.asyncExec(reaction);
        }
    }

    /**
     * Work that reports progress and stops with {@link OperationCanceledException} when asked to.
     *
     * @param <T> what it produces
     */
    @FunctionalInterface
    public interface Work<T> {

        T run(IProgressMonitor monitor) throws Exception;
    }
}
