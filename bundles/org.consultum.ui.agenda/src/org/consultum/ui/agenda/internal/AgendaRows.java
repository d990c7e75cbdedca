package org.consultum.ui.agenda.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;

/**
 * Numbers and times of all items of one meeting, computed once for every change instead of once for every cell.
 *
 * @param numbers number of each item; empty for headings and breaks
 * @param slots planned start and end of each item; empty when the meeting has no start
 */
record AgendaRows(Map<AgendaItem, String> numbers, Map<AgendaItem, AgendaTimes.Slot> slots) {

    static AgendaRows of(Meeting meeting) {
        return new AgendaRows(AgendaNumbers.of(meeting), AgendaTimes.of(meeting));
    }

    String number(AgendaItem item) {
        return numbers.getOrDefault(item, "");
    }

    Optional<AgendaTimes.Slot> slot(AgendaItem item) {
        return Optional.ofNullable(slots.get(item));
    }

    /** Items whose number or slot differs from an earlier state: the rows that have to be drawn again. */
    List<AgendaItem> changedSince(AgendaRows before) {
        var changed = new LinkedHashMap<AgendaItem, Boolean>();
        for (AgendaItem item : numbers.keySet()) {
            if (!number(item).equals(before.number(item)) || !slot(item).equals(before.slot(item))) {
                changed.put(item, true);
            }
        }
        return List.copyOf(changed.keySet());
    }
}
