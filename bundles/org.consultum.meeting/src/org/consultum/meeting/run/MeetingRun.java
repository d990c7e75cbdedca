package org.consultum.meeting.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemRecord;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaTimes;

/**
 * A meeting as of a moment. Pure: the clock comes from outside.
 *
 * @param current the item in hand
 * @param elapsed how long it has been in hand; zero when none is
 * @param box its time box with everything below it; zero when none is set
 * @param next the item that comes next: the first to come after the one in hand, or else the first that was passed over
 * @param previous the item before the one in hand; when none is, the one that ended last
 * @param lines all items and breaks in the order of the agenda
 * @param projectedEnd when the meeting ends if everything that remains takes its box, in the zone of the meeting; empty without items
 * @param late by how much that is after the planned end; negative when early, zero where none is planned
 */
public record MeetingRun(Optional<AgendaItem> current, Duration elapsed, Duration box, Optional<AgendaItem> next,
        Optional<AgendaItem> previous, List<Line> lines, Optional<ZonedDateTime> projectedEnd, Duration late) {

    public MeetingRun {
        lines = List.copyOf(lines);
    }

    /** Where an item stands. */
    public enum Progress { DONE, CURRENT, TO_COME }

    /**
     * One item.
     *
     * @param item the item or break
     * @param progress where it stands
     * @param start when it began, or will by what is known now, in the zone of the meeting; empty for an item settled without being in
     *     hand, such as a consent item
     * @param end when it ended, or will
     * @param planned its time box with everything below it
     */
    public record Line(AgendaItem item, Progress progress, Optional<ZonedDateTime> start, Optional<ZonedDateTime> end, Duration planned) {
    }

    /** How much of the box is left; negative when it is overrun. */
    public Duration left() {
        return box.minus(elapsed);
    }

    /** The meeting at a moment. */
    public static MeetingRun at(Meeting meeting, Instant now) {
        List<AgendaItem> items = AgendaWalk.all(meeting).stream().filter(item -> item.getKind() != ItemKind.HEADING).toList();
        Optional<AgendaItem> current = AgendaWalk.inHand(meeting);
        List<AgendaItem> toCome = toCome(meeting, items, current);
        Map<AgendaItem, Line> lines = new Projection(zone(meeting), now).lines(meeting, items, current, toCome);
        List<Line> inOrder = items.stream().map(lines::get).toList();
        Optional<ZonedDateTime> end = inOrder.stream().flatMap(line -> line.end().stream()).max(ZonedDateTime::compareTo);
        Duration late = end.isEmpty() || meeting.getEnd() == null ? Duration.ZERO : Duration.between(meeting.getEnd(), end.get());
        return new MeetingRun(current, current.map(item -> Duration.between(item.getRecord().getBegan(), now)).orElse(Duration.ZERO),
            current.map(MeetingRun::box).orElse(Duration.ZERO), toCome.stream().findFirst(), previous(items, current), inOrder, end, late);
    }

    /** Items still to come in the order in which they are likely to come: those after the one in hand, then those passed over. */
    private static List<AgendaItem> toCome(Meeting meeting, List<AgendaItem> items, Optional<AgendaItem> current) {
        if (meeting.getAdjourned() != null) {
            return List.of();
        }
        int position = current.map(items::indexOf).orElseGet(() -> lastDone(items).map(items::indexOf).orElse(-1));
        return Stream.concat(items.subList(position + 1, items.size()).stream(), items.subList(0, Math.max(position, 0)).stream())
            .filter(item -> current.filter(inHand -> inHand == item).isEmpty() && !done(item)).toList();
    }

    private static boolean done(AgendaItem item) {
        ItemRecord record = item.getRecord();
        return record != null && record.getEnded() != null
            || AgendaWalk.decided(item) && (record == null || record.getBegan() == null);
    }

    private static Optional<AgendaItem> lastDone(List<AgendaItem> items) {
        return items.stream().filter(item -> item.getRecord() != null && item.getRecord().getEnded() != null)
            .reduce((one, other) -> other.getRecord().getEnded().isBefore(one.getRecord().getEnded()) ? one : other);
    }

    private static Optional<AgendaItem> previous(List<AgendaItem> items, Optional<AgendaItem> current) {
        return current.isEmpty() ? lastDone(items)
            : Optional.of(items.indexOf(current.get()) - 1).filter(index -> index >= 0).map(items::get);
    }

    private static Duration box(AgendaItem item) {
        return Duration.ofMinutes(AgendaTimes.minutes(item));
    }

    private static ZoneId zone(Meeting meeting) {
        if (meeting.getStart() != null) {
            return meeting.getStart().getZone();
        }
        return meeting.getCommittee() == null || meeting.getCommittee().getZone() == null ? ZoneOffset.UTC
            : meeting.getCommittee().getZone();
    }

    /** Places what remains after what has happened. */
    private record Projection(ZoneId zone, Instant now) {

        Map<AgendaItem, Line> lines(Meeting meeting, List<AgendaItem> items, Optional<AgendaItem> current, List<AgendaItem> toCome) {
            var lines = new HashMap<AgendaItem, Line>();
            items.forEach(item -> lines.put(item, past(item)));
            ZonedDateTime clock = now.atZone(zone);
            if (current.isPresent()) {
                ZonedDateTime began = current.get().getRecord().getBegan().atZone(zone);
                ZonedDateTime boxEnd = began.plus(own(current.get()));
                clock = boxEnd.isAfter(clock) ? boxEnd : clock;
                lines.put(current.get(), new Line(current.get(), Progress.CURRENT, Optional.of(began), Optional.of(clock),
                    box(current.get())));
            } else if (meeting.getOpened() == null && meeting.getStart() != null && meeting.getStart().isAfter(clock)) {
                clock = meeting.getStart();
            }
            for (AgendaItem item : toCome) {
                ZonedDateTime start = notBefore(item, clock);
                clock = start.plus(own(item));
                lines.put(item, new Line(item, Progress.TO_COME, Optional.of(start), Optional.of(clock), box(item)));
            }
            return lines;
        }

        private Line past(AgendaItem item) {
            Optional<ItemRecord> record = Optional.ofNullable(item.getRecord());
            return new Line(item, Progress.DONE, record.map(ItemRecord::getBegan).map(began -> began.atZone(zone)),
                record.map(ItemRecord::getEnded).map(ended -> ended.atZone(zone)), box(item));
        }

        /** A fixed start is kept when the meeting is early; a sitting does not begin before its time. */
        private ZonedDateTime notBefore(AgendaItem item, ZonedDateTime clock) {
            var earliest = new ArrayList<ZonedDateTime>();
            earliest.add(clock);
            if (item.getFixedStart() != null) {
                earliest.add(item.getFixedStart().withZoneSameInstant(zone));
            }
            if (item.getSitting() != null && item.getSitting().getStart() != null) {
                earliest.add(item.getSitting().getStart().withZoneSameInstant(zone));
            }
            return earliest.stream().max(ZonedDateTime::compareTo).orElse(clock);
        }

        /** What an item takes besides the items below it, which have lines of their own. */
        private static Duration own(AgendaItem item) {
            int below = item.getItems().stream().mapToInt(AgendaTimes::minutes).sum();
            return Duration.ofMinutes(Math.max(0, item.getMinutesPlanned() - below));
        }
    }
}
