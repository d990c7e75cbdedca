package org.consultum.model.derived;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaPlan.Arrangement;

/**
 * Planned clock times of agenda items, in the zone of the meeting's start. An item lasts as long as its time box or as its sub-items
 * together, whichever is longer; an item with a fixed start begins then, whatever goes before; an item that opens a sitting begins with
 * it; an item that follows another is taken right after that one, wherever it is listed. Nothing is moved because it does not fit:
 * {@link #plan(Meeting)} says what does not.
 *
 * @since 0.1
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

    /** The agenda of a meeting laid out in time, with what does not fit and the totals. Costs two walks over the items. */
    public static AgendaPlan plan(Meeting meeting) {
        return plan(meeting, new AsItIs(meeting.getAgenda()));
    }

    /** The agenda of a meeting as it would be laid out in another order. */
    public static AgendaPlan plan(Meeting meeting, Arrangement arrangement) {
        return new AgendaClock(meeting, arrangement).plan();
    }

    /** Slots of all items in the order of the agenda; empty when the meeting has no start. */
    public static Map<AgendaItem, Slot> of(Meeting meeting) {
        var slots = new LinkedHashMap<AgendaItem, Slot>();
        plan(meeting).timings().forEach((item, timing) -> timing.slot().ifPresent(slot -> slots.put(item, slot)));
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

    /** Minutes the sittings last together, or the meeting where it has none; 0 when an end is open. */
    public static int availableMinutes(Meeting meeting) {
        int minutes = 0;
        for (Sitting sitting : meeting.getSittings()) {
            if (sitting.getStart() == null || sitting.getEnd() == null) {
                return 0;
            }
            minutes += Math.toIntExact(Duration.between(sitting.getStart(), sitting.getEnd()).toMinutes());
        }
        return meeting.getSittings().isEmpty() ? durationMinutes(meeting) : minutes;
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
        int sum = 0;
        for (AgendaItem item : items) {
            sum += minutes(item);
        }
        return sum;
    }

    private static Optional<Slot> slot(AgendaItem item) {
        Meeting meeting = AgendaNumbers.meeting(item);
        return meeting == null ? Optional.empty() : plan(meeting).slot(item);
    }

    /** The agenda in its present order. */
    private record AsItIs(Agenda agenda) implements Arrangement {

        @Override
        public List<AgendaItem> top() {
            return agenda == null ? List.of() : agenda.getItems();
        }

        @Override
        public List<AgendaItem> below(AgendaItem item) {
            return item.getItems();
        }

        @Override
        public Optional<Sitting> opens(AgendaItem item) {
            return Optional.ofNullable(item.getSitting());
        }
    }
}
