package org.consultum.agenda.versions;

import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;

/**
 * The differences between two versions of an agenda, item by item.
 *
 * @param items every item of either version, in the order of the newer one; removed items stand where they stood
 */
public record AgendaComparison(List<ItemChange> items) {

    public AgendaComparison {
        items = List.copyOf(items);
    }

    /** The differences between two published versions. */
    public static AgendaComparison of(AgendaVersion older, AgendaVersion newer) {
        return new AgendaComparison(List.of());
    }

    /** The differences between a published version and the agenda as it is. */
    public static AgendaComparison withCurrent(AgendaVersion older, Meeting meeting) {
        return new AgendaComparison(List.of());
    }

    /** What became of one item; empty for an item that is in neither. */
    public Optional<ItemChange> change(String item) {
        return items.stream().filter(change -> change.item().equals(item)).findFirst();
    }

    /** The items that were added, removed, moved or changed. */
    public List<ItemChange> changed() {
        return items.stream().filter(change -> change.kind() != ItemChange.Kind.SAME).toList();
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changed().isEmpty();
    }
}
