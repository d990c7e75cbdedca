package org.consultum.agenda.versions;

import java.util.List;
import java.util.Optional;

/**
 * What became of one item between two versions of an agenda.
 *
 * @param item id of the item
 * @param kind what became of it; an item that is both moved and changed is moved
 * @param before the item in the older version; empty when added
 * @param after the item in the newer version; empty when removed
 * @param changes values that differ; numbers and times that only shift because others moved are not among them
 * @param text it in words: "moved from 3 to 5", in the language of the user
 */
public record ItemChange(String item, Kind kind, Optional<AgendaLine> before, Optional<AgendaLine> after, List<FieldChange> changes,
        String text) {

    /** What became of an item. */
    public enum Kind { ADDED, REMOVED, MOVED, CHANGED, SAME }

    public ItemChange {
        changes = List.copyOf(changes);
    }

    /** The title it has, or had. */
    public String title() {
        return after.or(() -> before).map(AgendaLine::title).orElse("");
    }
}
