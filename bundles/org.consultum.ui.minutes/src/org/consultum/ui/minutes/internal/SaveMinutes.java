package org.consultum.ui.minutes.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.Meeting;
import org.consultum.model.base.Slugs;
import org.consultum.reporting.Progress;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesResult;
import org.consultum.reporting.minutes.MinutesScope;
import org.consultum.reporting.minutes.MinutesWriter;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.forms.ForRecipient;
import org.consultum.ui.forms.MarkingWords;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** Saves the minutes as a document for somebody else to read, in the background. */
final class SaveMinutes {

    private static final String BUNDLE = "org.consultum.ui.minutes";
    private static final String FOLDER = "folder";

    private final MinutesWork work;
    private final Consumer<Path> saved;

    /**
     * Creates the work.
     *
     * @param saved told of the file once it is there
     */
    SaveMinutes(MinutesWork work, Consumer<Path> saved) {
        this.work = Objects.requireNonNull(work);
        this.saved = Objects.requireNonNull(saved);
    }

    /** Asks where and how, and saves. */
    void ask() {
        work.editing().register().commitPending();
        Meeting meeting = work.meeting();
        String day = meeting.getStart() == null ? "" : meeting.getStart().toLocalDate() + "-";
        String name = Messages.bind(Messages.save_name, day + Slugs.of(meeting.getTitle(), "meeting", taken -> false));
        new SaveDialog(work.shell(), folder(), name, work.editing().session(), meeting).ask().ifPresent(this::save);
    }

    private void save(SaveDialog.Answer answer) {
        remember(answer.file().getParent());
        String title = work.editing().labels().text(work.meeting());
        Optional<String> language = Optional.of(MinutesLanguage.of(work.meeting()).toLanguageTag());
        String failure = Messages.bind(Messages.save_failed, answer.file());
        BackgroundWork.of(Messages.bind(Messages.save_job, title), monitor -> write(answer, language, monitor))
            .then(result -> done(result, failure))
            .failed(problem -> work.editing().reporter().failed(failure, Messages.save_failedRemedy, problem))
            .start(work.shell().getDisplay(), true);
    }

    private MinutesResult write(SaveDialog.Answer answer, Optional<String> language, IProgressMonitor monitor) throws IOException {
        RegisterSession session = work.editing().session();
        if (answer.recipient().isEmpty()) {
            return write(answer, session.read(() -> MinutesDocument.of(work.meeting(), language, MinutesScope.FULL)), monitor);
        }
        ForRecipient copy = ForRecipient.of(session, work.meeting(), answer.recipient().get(), MarkingWords.scheme(session.register()));
        Meeting released = copy.meeting().orElseThrow(() -> new IOException(Messages.save_notReleased));
        MinutesScope scope = copy.closedContent() ? MinutesScope.FULL : MinutesScope.PUBLIC;
        MinutesResult result = write(answer, MinutesDocument.of(released, language, scope), monitor);
        if (result instanceof MinutesResult.Written written) {
            copy.tell(written.file(), work.clock());
        }
        return result;
    }

    private static MinutesResult write(SaveDialog.Answer answer, MinutesDocument document, IProgressMonitor monitor) {
        return new MinutesWriter(Locale.getDefault().toLanguageTag())
            .write(document, answer.format(), answer.file(), Progress.over(new MonitorProgress(monitor)));
    }

    private void done(MinutesResult result, String failure) {
        switch (result) {
            case MinutesResult.Written written -> saved.accept(written.file());
            case MinutesResult.Cancelled cancelled -> { }
            case MinutesResult.Failed(String message, String remedy) -> work.editing().reporter().tell(failure, message + "\n" + remedy);
        }
    }

    /** The folder minutes were saved in last, else the home of the user. */
    private static Path folder() {
        Path home = Path.of(System.getProperty("user.home"));
        String last = preferences().get(FOLDER, "");
        return last.isEmpty() || !Files.isDirectory(Path.of(last)) ? home : Path.of(last);
    }

    private static void remember(Path folder) {
        preferences().put(FOLDER, folder.toString());
        try {
            preferences().flush();
        } catch (BackingStoreException notKept) {
            ILog.of(SaveMinutes.class).warn("The folder of the minutes could not be kept", notKept);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(BUNDLE);
    }
}
