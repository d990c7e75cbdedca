package org.consultum.model.derived;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * Planned clock times of agenda items, in the zone of the meeting's start. An item lasts as long as its time box or as its sub-items
 * together, whichever is longer; an item with a fixed start begins then, whatever goes before.
 */
public final class AgendaTimes {

    private AgendaTimes() {
    }

    /**
     * When an item is planned.
     *
     * @param start first moment
     * @param end first moment after it
     */
    public record Slot(ZonedDateTime start, ZonedDateTime end) {
    }

    /** Slots of all items in the order of the agenda; empty when the meeting has no start. */
    public static Map<AgendaItem, Slot> of(Meeting meeting) {
        var slots = new LinkedHashMap<AgendaItem, Slot>();
        if (meeting.getStart() != null && meeting.getAgenda() != null) {
            place(meeting.getAgenda().getItems(), meeting.getStart(), slots);
        }
        return slots;
    }

    /** Planned start of one item, or null when it has none. For a whole agenda use {@link #of(Meeting)}, which computes once. */
    public static ZonedDateTime start(AgendaItem item) {
        return slot(item).map(Slot::start).orElse(null);
    }

    /** Planned end of one item, or null when it has none. */
    public static ZonedDateTime end(AgendaItem item) {
        return slot(item).map(Slot::end).orElse(null);
    }

    /** Minutes from start to end of the meeting; 0 when either is open. */
    public static int durationMinutes(Meeting meeting) {
        if (meeting.getStart() == null || meeting.getEnd() == null) {
            return 0;
        }
        return Math.toIntExact(Duration.between(meeting.getStart(), meeting.getEnd()).toMinutes());
    }

    /** Sum of what the items on the agenda take, in minutes. */
    public static int plannedMinutes(Meeting meeting) {
        return meeting.getAgenda() == null ? 0 : sum(meeting.getAgenda().getItems());
    }

    /** Minutes one item takes with everything below it. */
    public static int minutes(AgendaItem item) {
        return Math.max(item.getMinutesPlanned(), sum(item.getItems()));
    }

    private static int sum(List<AgendaItem> items) {
        return items.stream().mapToInt(AgendaTimes::minutes).sum();
    }

    private static ZonedDateTime place(List<AgendaItem> items, ZonedDateTime from, Map<AgendaItem, Slot> slots) {
        ZonedDateTime clock = from;
        for (AgendaItem item : items) {
            ZonedDateTime start = item.getFixedStart() == null ? clock
                : item.getFixedStart().withZoneSameInstant(from.getZone());
            slots.put(item, null);
            ZonedDateTime below = place(item.getItems(), start, slots);
            ZonedDateTime box = start.plusMinutes(item.getMinutesPlanned());
            clock = below.isAfter(box) ? below : box;
            slots.put(item, new Slot(start, clock));
        }
        return clock;
    }

    private static Optional<Slot> slot(AgendaItem item) {
        Meeting meeting = AgendaNumbers.meeting(item);
        return meeting == null ? Optional.empty() : Optional.ofNullable(of(meeting).get(item));
    }
}
