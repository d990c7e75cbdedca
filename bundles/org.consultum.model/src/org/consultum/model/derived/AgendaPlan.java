package org.consultum.model.derived;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.AgendaItem;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaTimes.Slot;

/**
 * An agenda laid out in time: where each item lies, where it does not fit, and the totals. Minutes are whole minutes, rounded up; times
 * are in the zone of the meeting. A snapshot: later changes of the agenda do not show in it.
 *
 * @param timings every item on the agenda, in its order
 * @param sittings the days or parts of days, in the order of time; one for the meeting itself where it has none; none without a start
 * @param planned minutes all items take
 * @param available minutes the sittings last; empty when one has no end
 * @since 0.1
 */
public record AgendaPlan(Map<AgendaItem, Timing> timings, List<SittingTotal> sittings, int planned, OptionalInt available) {

    public AgendaPlan {
        timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
        sittings = List.copyOf(sittings);
    }

    /** Minutes that are left over; negative when more is planned than there is time. Empty when the end is open. */
    public OptionalInt free() {
        return available.isEmpty() ? available : OptionalInt.of(available.getAsInt() - planned);
    }

    /** The timing of an item; empty for an item that is not on this agenda. */
    public Optional<Timing> timing(AgendaItem item) {
        return Optional.ofNullable(timings.get(item));
    }

    /** The slot of an item; empty when the meeting has no start or the item is not on this agenda. */
    public Optional<Slot> slot(AgendaItem item) {
        return timing(item).flatMap(Timing::slot);
    }

    /** The first item, in the order of the agenda, that runs beyond its sitting or into a fixed item. */
    public Optional<AgendaItem> firstOverrun() {
        return timings.entrySet().stream().filter(entry -> entry.getValue().overrun() > 0).map(Map.Entry::getKey).findFirst();
    }

    /**
     * Where one item lies.
     *
     * @param slot its planned start and end; empty when the meeting has no start
     * @param minutes what it takes with everything below it; for a heading the total of its section
     * @param sitting position of its sitting in {@link AgendaPlan#sittings()}; -1 when there is none
     * @param flags what does not fit, in the order in which it was found; mostly empty
     */
    public record Timing(Optional<Slot> slot, int minutes, int sitting, List<Flag> flags) {

        public Timing {
            flags = List.copyOf(flags);
        }

        /** Minutes by which it ends too late, for whichever reason it is most; 0 when it fits. */
        public int overrun() {
            int most = 0;
            for (Flag flag : flags) {
                most = Math.max(most, switch (flag) {
                    case BeyondSitting beyond -> beyond.minutes();
                    case IntoFixed into -> into.minutes();
                    default -> 0;
                });
            }
            return most;
        }

        /** Minutes in which nothing happens before it; 0 for none. */
        public int gapBefore() {
            for (Flag flag : flags) {
                if (flag instanceof GapBefore gap) {
                    return gap.minutes();
                }
            }
            return 0;
        }
    }

    /** Something about the place of an item in time that a secretary should see. */
    public sealed interface Flag {
    }

    /** It ends that many minutes after the end of its sitting, or after the next one begins. */
    public record BeyondSitting(int minutes) implements Flag {
    }

    /** It ends that many minutes after the start of an item that does not move. */
    public record IntoFixed(AgendaItem fixed, int minutes) implements Flag {
    }

    /** Nothing is planned for that many minutes before it, because it does not move. */
    public record GapBefore(int minutes) implements Flag {
    }

    /** Its fixed start lies that many minutes before the first sitting begins. */
    public record BeforeSitting(int minutes) implements Flag {
    }

    /** Its parts take that many minutes more than its own time box. */
    public record BeyondBox(int minutes) implements Flag {
    }

    /** It is taken right after another item, but is listed elsewhere. */
    public record ListedElsewhere(AgendaItem after) implements Flag {
    }

    /** The item it should follow is not on this agenda, contains it, is part of it, or follows it in turn. */
    public record CannotFollow(AgendaItem after) implements Flag {
    }

    /**
     * One sitting and what is planned for it.
     *
     * @param sitting the sitting; empty when it is the meeting itself
     * @param start when it begins
     * @param end when it ends; empty when open
     * @param planned minutes its items take
     * @param available minutes from start to end; empty when open
     * @param projectedEnd when its last item ends; empty when it has none
     */
    public record SittingTotal(Optional<Sitting> sitting, ZonedDateTime start, Optional<ZonedDateTime> end, int planned,
            OptionalInt available, Optional<ZonedDateTime> projectedEnd) {

        /** Minutes left over; negative when more is planned than there is time. Empty when the end is open. */
        public OptionalInt free() {
            return available.isEmpty() ? available : OptionalInt.of(available.getAsInt() - planned);
        }
    }

    /** The order and the sittings of an agenda: as it is, or as it could be. */
    public interface Arrangement {

        /** The items at the top, in their order. */
        List<AgendaItem> top();

        /** The items below an item, in their order. */
        List<AgendaItem> below(AgendaItem item);

        /** The sitting that begins with an item, if any. */
        Optional<Sitting> opens(AgendaItem item);

        /** The start of an item that does not move with what goes before, if any. */
        default Optional<ZonedDateTime> fixedStart(AgendaItem item) {
            return Optional.ofNullable(item.getFixedStart());
        }
    }
}
