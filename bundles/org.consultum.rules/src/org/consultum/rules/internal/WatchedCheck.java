package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consultum.contributions.ContributionRegistry.HungException;
import org.consultum.model.Element;
import org.consultum.rules.CheckChange;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.IncrementalCheck;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** A check that is begun again without a rule that hangs. What the hanging rule held is left behind with the check it was part of. */
final class WatchedCheck implements IncrementalCheck {

    private final Supplier<LiveCheck> begin;
    private volatile LiveCheck check;

    /** @param begin makes a check without what has been switched off */
    WatchedCheck(Supplier<LiveCheck> begin) {
        this.begin = begin;
        this.check = begin.get();
    }

    @Override
    public LocalDate asOf() {
        return check.asOf();
    }

    @Override
    public CheckChange run(IProgressMonitor monitor) {
        return trying(current -> current.run(monitor), monitor);
    }

    @Override
    public CheckChange changed(Set<? extends Element> changed, Set<? extends Element> removed) {
        return trying(current -> current.changed(changed, removed), new NullProgressMonitor());
    }

    /** Each try switches one rule off, so that there is a last. */
    private CheckChange trying(Function<LiveCheck, CheckChange> step, IProgressMonitor monitor) {
        Function<LiveCheck, CheckChange> next = step;
        while (true) {
            LiveCheck current = check;
            try {
                return next.apply(current);
            } catch (HungException e) {
                current.leave(e);
                replace(current);
                next = other -> other.run(monitor);
            }
        }
    }

    private synchronized void replace(LiveCheck hung) {
        if (check == hung) {
            check = begin.get();
        }
    }

    @Override
    public CheckChange filesChanged() {
        return check.filesChanged();
    }

    @Override
    public boolean complete() {
        return check.complete();
    }

    @Override
    public List<CheckFinding> findings() {
        return check.findings();
    }

    @Override
    public List<CheckFinding> about(String elementId) {
        return check.about(elementId);
    }
}
