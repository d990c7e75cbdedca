package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.consultum.contributions.ContributionRegistry.HungException;
import org.consultum.model.Element;
import org.consultum.rules.CheckChange;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.IncrementalCheck;
import org.consultum.rules.ModelAccess;
import org.consultum.rules.RuleCatalogue;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;

/**
 * Findings kept up to date. A full check builds up findings of its own, part by part, while edits bring those of the last one up to date;
 * in the end it looks at what was edited meanwhile and takes their place.
 *
 * <p>Locks are taken in this order: one full check at a time, reading the model, the findings.
 */
final class LiveCheck implements IncrementalCheck {

    private static final long LOOK_MILLISECONDS = 50;

    private final RuleCatalogue catalogue;
    private final CheckRequest request;
    private final Function<String, Optional<Element>> find;
    private final ModelAccess access;
    private final ReentrantLock oneRun = new ReentrantLock();
    /** Edits since the full check that is running began; empty while none is. */
    private Optional<List<Edit>> meanwhile = Optional.empty();
    private volatile Optional<LiveFindings> current = Optional.empty();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<HungException> left = Optional.empty();

    private record Edit(Set<Element> changed, Set<Element> removed) {
    }

    LiveCheck(RuleCatalogue catalogue, CheckRequest request, Function<String, Optional<Element>> find) {
        this.catalogue = Objects.requireNonNull(catalogue);
        this.request = Objects.requireNonNull(request);
        this.find = Objects.requireNonNull(find);
        this.access = request.access();
    }

    /** Works with the findings, unless they were left behind with a rule that hangs, which may hold them for ever. */
    private <T> T locked(Supplier<T> work) {
        try {
            while (!lock.tryLock(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                left.ifPresent(reason -> {
                    throw new HungException(reason.fault());
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Says that a rule hangs and that nobody must wait for it. */
    void leave(HungException reason) {
        left = Optional.of(reason);
    }

    @Override
    public LocalDate asOf() {
        return request.asOf();
    }

    @Override
    public CheckChange run(IProgressMonitor monitor) {
        oneRun.lock();
        monitor.beginTask(Messages.text("check.task"), IProgressMonitor.UNKNOWN);
        try {
            locked(() -> meanwhile = Optional.of(new ArrayList<>()));
            var next = access.read(() -> new LiveFindings(catalogue, request, find));
            var looked = Collections.<EObject>newSetFromMap(new IdentityHashMap<>());
            walk(next, looked, monitor);
            next.files();
            return access.read(() -> locked(() -> finish(next, looked)));
        } catch (HungException e) {
            leave(e);
            throw e;
        } finally {
            if (left.isEmpty()) {
                locked(() -> meanwhile = Optional.empty());
            }
            monitor.done();
            oneRun.unlock();
        }
    }

    private void walk(LiveFindings next, Set<EObject> looked, IProgressMonitor monitor) {
        var places = new Places(request.register());
        var parts = new RegisterParts(request.register());
        for (var part = step(parts, next, looked); part.isPresent(); part = step(parts, next, looked)) {
            places.file(part.get()).ifPresent(file -> monitor.subTask(file.toString()));
            monitor.worked(1);
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
        }
    }

    private Optional<EObject> step(RegisterParts parts, LiveFindings next, Set<EObject> looked) {
        return access.read(() -> parts.next().map(part -> {
            looked.add(part.getFirst());
            next.evaluate(part);
            return part.getFirst();
        }));
    }

    private CheckChange finish(LiveFindings next, Set<EObject> looked) {
        var edits = meanwhile.orElseThrow();
        if (!edits.isEmpty()) {
            // Files came and went while the walk went by position, so it may have passed some by.
            var parts = new RegisterParts(request.register());
            for (var part = parts.next(); part.isPresent(); part = parts.next()) {
                if (!looked.contains(part.get().getFirst())) {
                    next.evaluate(part.get());
                }
            }
            edits.forEach(edit -> next.update(edit.changed(), edit.removed()));
        }
        next.settled();
        var change = next.store().since(current.map(LiveFindings::store).orElseGet(FindingStore::new));
        current = Optional.of(next);
        return change;
    }

    @Override
    public boolean complete() {
        return current.isPresent();
    }

    @Override
    public CheckChange changed(Set<? extends Element> changed, Set<? extends Element> removed) {
        return access.read(() -> locked(() -> edited(new Edit(Set.copyOf(changed), Set.copyOf(removed)))));
    }

    private CheckChange edited(Edit edit) {
        meanwhile.ifPresent(edits -> edits.add(edit));
        return current.map(findings -> {
            findings.update(edit.changed(), edit.removed());
            return findings.store().settle();
        }).orElse(CheckChange.NONE);
    }

    @Override
    public CheckChange filesChanged() {
        return locked(() -> current.map(findings -> {
            findings.files();
            return findings.store().settle();
        }).orElse(CheckChange.NONE));
    }

    @Override
    public List<CheckFinding> findings() {
        return locked(() -> current.map(findings -> findings.store().all()).orElse(List.of()));
    }

    @Override
    public List<CheckFinding> about(String elementId) {
        return locked(() -> current.map(findings -> findings.store().about(elementId)).orElse(List.of()));
    }
}
