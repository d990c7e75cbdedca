package org.consultum.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.consultum.model.Element;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Keeps the findings of an open register up to date: a full check once, afterwards after each edit only what the edit can affect. Made by
 * {@link CheckService#incremental}; the findings are those of {@link CheckService#check} on the same register, though not in the same order
 * and without lines in files, which an edit moves.
 *
 * <p>Keeps identities and values only, no part of the register. The day is fixed: on another day, make another one. A rule that throws is
 * switched off until the next {@link #run}, and calendars of holidays are read once in each.
 *
 * <p>Thread-safe. The model is read through the {@link ModelAccess} of the request. What changes while a full check runs is told with
 * {@link #changed} as always; it is looked at before that check returns.
 */
public interface IncrementalCheck {

    /** The day the register is looked at. */
    LocalDate asOf();

    /**
     * Checks the whole register. To be called in the background; takes as long as {@link CheckService#check}.
     *
     * @param monitor is told of each file and asked whether to go on
     * @return what is different from before; at first, all findings are new
     * @throws org.eclipse.core.runtime.OperationCanceledException when the monitor is cancelled; then the findings are as before, and out
     *         of date if there were changes meanwhile, until the next run
     */
    CheckChange run(IProgressMonitor monitor);

    /** Whether a full check was completed, so that the findings are those of the whole register. */
    boolean complete();

    /**
     * Looks at what an edit has changed. To be called after the edit with what the session told its listeners, in that order, on any
     * thread that may wait for the model; a few edits may be told at once, as the union of their sets. Before the first full check it
     * finds nothing.
     *
     * @param changed elements that changed or were added, as {@code SessionListener.changed} names them
     * @param removed elements that are no longer in the register
     * @return what is different from before
     */
    CheckChange changed(Set<? extends Element> changed, Set<? extends Element> removed);

    /** Looks again at what is wrong with files, as after {@code SessionListener.problemsChanged}. */
    CheckChange filesChanged();

    /** All findings: what counts before what is waived, errors first, then by file in the order they were found. */
    List<CheckFinding> findings();

    /** The findings about one element, worst first, waived ones last; cheap enough for every marker beside a field. */
    List<CheckFinding> about(String elementId);
}
