package org.consultum.agenda.readiness;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * Whether the papers of a meeting are in order, item by item.
 *
 * @param items every item on the agenda, in its order
 * @param state the worst state of any item
 * @param text the state of the meeting in words, in the language of the user
 */
public record AgendaReadiness(Map<AgendaItem, ItemReadiness> items, ReadinessState state, String text) {

    /**
     * The readiness of a meeting on a day. Loads the papers of its items.
     *
     * @param today the day, in the zone of the meeting
     * @param usuallyDue day by which papers are to be in that have no day of their own; empty when there is no such rule
     */
    public static AgendaReadiness of(Meeting meeting, LocalDate today, Optional<LocalDate> usuallyDue) {
        return new AgendaReadiness(Map.of(), ReadinessState.READY, "");
    }

    /** The readiness of one item; empty for an item that is not on the agenda. */
    public Optional<ItemReadiness> item(AgendaItem item) {
        return Optional.ofNullable(items.get(item));
    }
}
