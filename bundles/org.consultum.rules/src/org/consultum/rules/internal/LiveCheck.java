package org.consultum.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Element;
import org.consultum.rules.CheckChange;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.IncrementalCheck;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Findings kept up to date. */
final class LiveCheck implements IncrementalCheck {

    private final CheckService checks;
    private final CheckRequest request;
    private List<CheckFinding> findings = List.of();
    private boolean complete;

    LiveCheck(CheckService checks, CheckRequest request) {
        this.checks = Objects.requireNonNull(checks);
        this.request = Objects.requireNonNull(request);
    }

    @Override
    public LocalDate asOf() {
        return request.asOf();
    }

    @Override
    public synchronized CheckChange run(IProgressMonitor monitor) {
        var now = checks.check(request, monitor);
        var added = new ArrayList<>(now);
        added.removeAll(findings);
        var removed = new ArrayList<>(findings);
        removed.removeAll(now);
        findings = now;
        complete = true;
        return new CheckChange(added, removed);
    }

    @Override
    public synchronized boolean complete() {
        return complete;
    }

    @Override
    public CheckChange changed(Set<? extends Element> changed, Set<? extends Element> removed) {
        return complete() ? run(new NullProgressMonitor()) : CheckChange.NONE;
    }

    @Override
    public CheckChange filesChanged() {
        return changed(Set.of(), Set.of());
    }

    @Override
    public synchronized List<CheckFinding> findings() {
        return findings;
    }

    @Override
    public synchronized List<CheckFinding> about(String elementId) {
        return findings.stream().filter(finding -> finding.elementId().equals(Optional.of(elementId))).toList();
    }
}
