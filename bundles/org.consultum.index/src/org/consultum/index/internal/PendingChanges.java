package org.consultum.index.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consultum.model.Element;

/** Elements that have changed and are not indexed again yet. Thread-safe. */
final class PendingChanges {

    private Set<Element> changed = new LinkedHashSet<>();
    private Set<Element> removed = new LinkedHashSet<>();

    /**
     * What was gathered.
     *
     * @param changed elements that changed or were added
     * @param removed elements that were taken out
     */
    record Batch(List<Element> changed, List<Element> removed) {
    }

    synchronized void add(Set<Element> nowChanged, Set<Element> nowRemoved) {
        changed.addAll(nowChanged);
        removed.addAll(nowRemoved);
    }

    synchronized Batch take() {
        var batch = new Batch(new ArrayList<>(changed), new ArrayList<>(removed));
        changed = new LinkedHashSet<>();
        removed = new LinkedHashSet<>();
        return batch;
    }

    synchronized boolean isEmpty() {
        return changed.isEmpty() && removed.isEmpty();
    }
}
