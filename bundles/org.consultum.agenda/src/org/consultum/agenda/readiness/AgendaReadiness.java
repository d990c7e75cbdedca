package org.consultum.agenda.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.agenda.internal.Messages;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * Whether the papers of a meeting are in order, item by item. A snapshot: later changes do not show in it.
 *
 * @param items every item on the agenda, in its order
 * @param state the worst state of any item
 * @param text the state of the meeting in words, in the language of the user
 */
public record AgendaReadiness(Map<AgendaItem, ItemReadiness> items, ReadinessState state, String text) {

    public AgendaReadiness {
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /**
     * The readiness of a meeting on a day. Loads the papers of its items.
     *
     * @param today the day, in the zone of the meeting
     * @param usuallyDue day by which papers are to be in that have no day of their own; empty when there is no such rule
     */
    public static AgendaReadiness of(Meeting meeting, LocalDate today, Optional<LocalDate> usuallyDue) {
        var items = new LinkedHashMap<AgendaItem, ItemReadiness>();
        if (meeting.getAgenda() != null) {
            add(meeting.getAgenda().getItems(), new PaperCheck(meeting, today, usuallyDue), items);
        }
        var worst = ReadinessState.READY;
        var sentences = new ArrayList<String>();
        for (ReadinessState state : ReadinessState.values()) {
            long number = items.values().stream().flatMap(item -> item.papers().stream()).filter(paper -> paper.state() == state).count();
            if (number > 0 && state != ReadinessState.READY) {
                worst = state;
                sentences.add(0, Messages.text("readiness.count." + state, number));
            }
        }
        return new AgendaReadiness(items, worst, sentences.isEmpty() ? Messages.text("readiness.meetingReady")
            : String.join(" ", sentences));
    }

    /** The readiness of one item; empty for an item that is not on the agenda. */
    public Optional<ItemReadiness> item(AgendaItem item) {
        return Optional.ofNullable(items.get(item));
    }

    private static void add(List<AgendaItem> list, PaperCheck check, Map<AgendaItem, ItemReadiness> items) {
        for (AgendaItem item : list) {
            items.put(item, check.item(item));
            add(item.getItems(), check, items);
        }
    }
}
