package org.consultum.interchange.ical;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.consultum.model.Meeting;

/**
 * A calendar entry of a meeting that is ready to be sent. {@link IssueCalendarEntry} keeps in the register that it was.
 *
 * @param meeting the meeting
 * @param method invitation or cancellation
 * @param files one for each sitting, or one where there are none; each is a message of its own
 * @param sequence how often the entry changed since it was first sent, with this change
 * @param stamp when this state of the entry was first sent
 * @param digest checksum of what the entry says, SHA-256 in lower-case hexadecimal
 * @param changed whether it says something else than what was last sent; if not, sequence and stamp are those of that time
 */
public record IssuedEntry(Meeting meeting, CalendarMethod method, List<CalendarFile> files, int sequence, Instant stamp, String digest,
        boolean changed) {

    public IssuedEntry {
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(method);
        files = List.copyOf(files);
        Objects.requireNonNull(stamp);
        Objects.requireNonNull(digest);
    }
}
