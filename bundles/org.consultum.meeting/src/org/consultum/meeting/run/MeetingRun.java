package org.consultum.meeting.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;

/**
 * A meeting as of a moment.
 *
 * @param current the item in hand
 * @param elapsed how long it has been in hand
 * @param box its time box; zero when none is set
 * @param next the item that comes next
 * @param previous the item before it
 * @param lines all items and breaks in the order of the agenda
 * @param projectedEnd when the meeting ends if everything that remains takes its box; empty when nothing is planned
 * @param late by how much that is after the planned end; negative when early, zero where there is none
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
     * @param start when it began, or will by what is known now, in the zone of the meeting
     * @param end when it ended, or will
     * @param planned its time box
     */
    public record Line(AgendaItem item, Progress progress, ZonedDateTime start, ZonedDateTime end, Duration planned) {
    }

    /** How much of the box is left; negative when it is overrun. */
    public Duration left() {
        return box.minus(elapsed);
    }

    /** The meeting at a moment. */
    public static MeetingRun at(Meeting meeting, Instant now) {
        throw new UnsupportedOperationException();
    }
}
