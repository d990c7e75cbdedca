package org.consultum.ui.review.internal.note;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;
import org.consultum.review.note.ChangeSheet;
import org.consultum.review.note.PackReading;
import org.consultum.review.note.PrivateNotes;
import org.consultum.session.RegisterSession;
import org.consultum.store.LocalDisk;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.review.internal.Messages;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * The user's own notes and what they have read, kept with the user's settings and never in a register. What is new in an agenda since the
 * user opened it last is worked out when they open it, and stays to be read until they say so or close the register. An OSGi service;
 * used on the display thread.
 */
public final class UserNotes implements RegisterListener {

    private static final String FILE = "notes.json";

    private final OpenRegister register;
    private final Reporter reporter;
    private final Clock clock = Clock.systemUTC();
    private final PrivateNotes notes;
    private final Map<String, ChangeSheet> news = new HashMap<>();
    private final ListenerList<Runnable> listeners = new ListenerList<>();

    /** The notes of whoever uses this installation. */
    public UserNotes(OpenRegister register, Reporter reporter) {
        this.register = Objects.requireNonNull(register);
        this.reporter = Objects.requireNonNull(reporter);
        Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(UserNotes.class)).toPath();
        notes = new PrivateNotes(folder.resolve(FILE), new LocalDisk());
        register.addListener(this);
    }

    /** The notes of the user, in all registers. */
    PrivateNotes notes() {
        return notes;
    }

    /** What is new in an agenda since the user opened it last; empty when nothing is, or when they never opened it. */
    Optional<ChangeSheet> news(Meeting meeting) {
        return Optional.ofNullable(news.get(meeting.getId()));
    }

    /** The user has read what is new. */
    void read(Meeting meeting) {
        news.remove(meeting.getId());
        tell();
    }

    /** The user opened an agenda: works out what is new to them, and remembers that they have seen this version. */
    void opened(Meeting meeting) {
        register.session().ifPresent(session -> {
            var reading = new PackReading(notes, session.register().getId());
            Optional<AgendaVersion> last = reading.lastOpened(meeting);
            Optional<AgendaVersion> latest = PackReading.latest(meeting);
            if (latest.isEmpty() || last.equals(latest)) {
                return;
            }
            last.flatMap(version -> reading.changes(meeting)).filter(sheet -> !sheet.isEmpty())
                .ifPresent(sheet -> news.put(meeting.getId(), sheet));
            try {
                reading.open(meeting, clock.instant());
            } catch (IOException failure) {
                reporter.log(Messages.note_notKept, failure);
            }
            tell();
        });
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void closing(RegisterSession session) {
        news.clear();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
