package org.consultum.ui.register.sending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.interchange.ical.CalendarEntries;
import org.consultum.interchange.ical.CalendarFile;
import org.consultum.interchange.ical.CalendarMethod;
import org.consultum.interchange.ical.IssueCalendarEntry;
import org.consultum.interchange.ical.IssuedEntry;
import org.consultum.model.Meeting;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes the calendar entry of a meeting where the user wants it, keeps that it was sent, and says what it is. */
final class EntrySender {

    private static final String[] ENDING = {"*.ics"};

    private final Shell shell;
    private final Editing editing;
    private final Reporter reporter;
    private final InstantSource clock;

    EntrySender(Shell shell, Editing editing, Reporter reporter, InstantSource clock) {
        this.shell = Objects.requireNonNull(shell);
        this.editing = Objects.requireNonNull(editing);
        this.reporter = Objects.requireNonNull(reporter);
        this.clock = Objects.requireNonNull(clock);
    }

    /** Writes the entry: an invitation, an update or, for a meeting that is called off, a cancellation. */
    void send(Meeting meeting) {
        editing.register().commitPending();
        boolean off = CalendarEntries.isOff(meeting);
        if (!CalendarEntries.hasTime(meeting)) {
            reporter.tell(Messages.send_title, Messages.send_noTime);
        } else if (off && meeting.getCalendarDigest() == null) {
            reporter.tell(Messages.send_title, Messages.send_neverSent);
        } else {
            boolean first = meeting.getCalendarDigest() == null;
            IssuedEntry entry = new CalendarEntries(clock.instant()).issue(meeting, off ? CalendarMethod.CANCEL : CalendarMethod.REQUEST);
            targets(entry.files()).filter(targets -> write(entry.files(), targets)).ifPresent(targets -> {
                if (!entry.changed() || editing.execute(new IssueCalendarEntry(editing.session().editingDomain(), entry))) {
                    reporter.tell(Messages.send_title, words(entry, first, targets));
                }
            });
        }
    }

    private String words(IssuedEntry entry, boolean first, List<Path> targets) {
        String sent = !entry.changed() ? Messages.send_again : entry.method() == CalendarMethod.CANCEL ? Messages.send_cancellation
            : first ? Messages.send_invitation : Messages.send_update;
        return Messages.bind(sent, new Object[] {editing.labels().text(entry.meeting()), entry.sequence(),
            targets.stream().map(Path::toString).collect(Collectors.joining("\n"))});
    }

    /** Where the files are to be: one is asked for by its name, several by the folder that takes them. Empty if the user gave it up. */
    private Optional<List<Path>> targets(List<CalendarFile> files) {
        if (files.size() > 1) {
            var dialog = new DirectoryDialog(shell, SWT.SAVE);
            dialog.setText(Messages.send_title);
            dialog.setMessage(Messages.bind(Messages.send_folder, files.size()));
            return Optional.ofNullable(dialog.open()).map(folder -> files.stream().map(file -> Path.of(folder, file.name())).toList());
        }
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.send_title);
        dialog.setFilterExtensions(ENDING);
        dialog.setFileName(files.getFirst().name());
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(file -> List.of(Path.of(file)));
    }

    private boolean write(List<CalendarFile> files, List<Path> targets) {
        Optional<Path> taken = targets.stream().filter(target -> files.size() > 1 && Files.exists(target)).findFirst();
        if (taken.isPresent()) {
            reporter.tell(Messages.send_title, Messages.bind(Messages.send_exists, taken.get()));
            return false;
        }
        for (int index = 0; index < files.size(); index++) {
            try {
                Files.write(targets.get(index), files.get(index).bytes());
            } catch (IOException failure) {
                reporter.failed(Messages.bind(Messages.send_failed, targets.get(index)), Messages.send_failedRemedy, failure);
                return false;
            }
        }
        return true;
    }
}
