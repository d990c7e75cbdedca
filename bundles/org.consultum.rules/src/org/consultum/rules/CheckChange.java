package org.consultum.rules;

import java.util.List;

/**
 * What an edit has changed in the findings. A finding whose waiver came or went is in both lists, as it was and as it is.
 *
 * @param added findings that were not there before
 * @param removed findings that are no longer there
 */
public record CheckChange(List<CheckFinding> added, List<CheckFinding> removed) {

    /** No change. */
    public static final CheckChange NONE = new CheckChange(List.of(), List.of());

    public CheckChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Whether all findings are as before. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
