package org.consultum.review.note;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;

/**
 * Which published agendas a person has opened, and so what is new to them. Kept with their private notes; nobody else learns what they
 * have read.
 */
public final class PackReading {

    private final PrivateNotes notes;
    private final String register;

    /**
     * The reading of one person in one register.
     *
     * @param register id of the register
     */
    public PackReading(PrivateNotes notes, String register) {
        this.notes = Objects.requireNonNull(notes);
        this.register = Objects.requireNonNull(register);
    }

    /** The version that was opened last; empty when none was, or when it is no longer among the published ones. */
    public Optional<AgendaVersion> lastOpened(Meeting meeting) {
        return notes.opened(register, meeting.getId()).flatMap(pack -> versions(meeting).stream()
            .filter(version -> pack.version().equals(version.getId())).findFirst());
    }

    /** The version published last. */
    public static Optional<AgendaVersion> latest(Meeting meeting) {
        return versions(meeting).isEmpty() ? Optional.empty() : Optional.of(versions(meeting).getLast());
    }

    /**
     * Remembers that the version published last was opened; does nothing before the first publication.
     *
     * @throws IOException when it cannot be written
     */
    public void open(Meeting meeting, Instant at) throws IOException {
        Optional<AgendaVersion> latest = latest(meeting);
        if (latest.isPresent()) {
            AgendaVersion version = latest.get();
            notes.open(new OpenedPack(register, meeting.getId(), version.getId(),
                Optional.ofNullable(version.getLabel()).orElse(""), at));
        }
    }

    /** What is new since the version opened last; empty when none was opened. Loads the papers of the agenda. */
    public Optional<ChangeSheet> changes(Meeting meeting) {
        return lastOpened(meeting).map(version -> ChangeSheet.since(version, meeting));
    }

    private static List<AgendaVersion> versions(Meeting meeting) {
        return meeting.getAgenda() == null ? List.of() : meeting.getAgenda().getVersions();
    }
}
