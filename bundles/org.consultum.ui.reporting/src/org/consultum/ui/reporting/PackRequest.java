package org.consultum.ui.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.meeting.pack.IssuePack;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.Recipient;
import org.consultum.reporting.Progress;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.IssueResult;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackHistory;
import org.consultum.reporting.pack.PackIssues;
import org.consultum.reporting.pack.PackIssuing;
import org.consultum.reporting.pack.PackIssuing.Output;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.forms.ForRecipient;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * An agenda pack to be written.
 *
 * @param session the register of the meeting
 * @param meeting the meeting
 * @param file the file to write; replaced if it is there
 * @param language BCP 47 tag of the language of the pack; empty for that of the committee
 * @param messageLanguage BCP 47 tag of the language of messages
 * @param recipient whom it is for; empty for those who keep the register
 * @param scheme marking scheme of the register
 */
record PackRequest(RegisterSession session, Meeting meeting, Path file, Optional<String> language, String messageLanguage,
        Optional<Recipient> recipient, MarkingScheme scheme) {

    PackRequest {
        Objects.requireNonNull(session);
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(file);
        Objects.requireNonNull(language);
        Objects.requireNonNull(messageLanguage);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(scheme);
    }

    /**
     * What became of a pack.
     *
     * @param manifest where it is written what was left out; empty for a pack of everything
     */
    record Made(PackResult result, Optional<Path> manifest) {
    }

    /**
     * What became of a pack that is issued.
     *
     * @param data what it was made of
     * @param digest SHA-256 of the file; empty when there is none
     * @param manifest where it is written what was left out
     */
    record Issue(IssueResult result, PackData data, String digest, Optional<Path> manifest) {
    }

    /** What was issued so far, of which the pack for the recipient may name what is released. On any thread. */
    PackHistory history(PackData data, Predicate<Element> named) {
        return session.read(() -> PackIssues.of(meeting, recipient.map(Recipient::getName), data.language(), named));
    }

    /** Writes a pack that is issued, or a supplement, on any thread. Records nothing. */
    Issue issue(Output output, boolean recorded, String note, IProgressMonitor monitor) throws IOException {
        Optional<ForRecipient> copy = recipient.map(one -> ForRecipient.of(session, meeting, one, scheme));
        Optional<Meeting> released = copy.flatMap(ForRecipient::meeting);
        if (copy.isPresent() && released.isEmpty()) {
            throw new IOException(Messages.pack_notReleased);
        }
        PackData data = copy.isPresent() ? MeetingPack.of(released.get(), copy.get().papers(), language)
            : session.read(() -> MeetingPack.of(meeting, session::paper, language));
        PackHistory history = history(data, element -> copy.map(one -> one.released(element)).orElse(true));
        var issuing = new PackIssuing(history, now(Clock.systemUTC()), note, history.last().isEmpty() ? Output.WHOLE : output, recorded);
        IssueResult result = new AgendaPackWriter(Path.of(System.getProperty("java.io.tmpdir")), messageLanguage)
            .issue(data, issuing, file, Progress.over(new MonitorProgress(monitor)), PackLimits.DEFAULT);
        if (!(result instanceof IssueResult.Issued issued)) {
            return new Issue(result, data, "", Optional.empty());
        }
        Optional<Path> manifest = copy.isPresent() ? copy.get().tell(issued.pack().file(), Clock.systemUTC()) : Optional.empty();
        return new Issue(result, data, ReleaseManifest.Output.of(issued.pack().file()).sha256(), manifest);
    }

    private ZonedDateTime now(Clock clock) {
        return clock.instant().atZone(meeting.getStart() == null ? ZoneId.systemDefault() : meeting.getStart().getZone())
            .truncatedTo(ChronoUnit.MINUTES);
    }

    /** What the register keeps of an issue that was written. On the thread that may change it. */
    IssuePack.Details details(Issue issue, Optional<Party> by) {
        return PackIssues.record(((IssueResult.Issued) issue.result()).issue(), issue.data(), by, recipient.map(Recipient::getName),
            issue.digest(), session::find);
    }

    /** Writes the pack on any thread; the register is only read at the beginning. */
    Made write(IProgressMonitor monitor) throws IOException {
        if (recipient.isEmpty()) {
            return new Made(write(session.read(() -> MeetingPack.of(meeting, session::paper, language)), monitor), Optional.empty());
        }
        ForRecipient copy = ForRecipient.of(session, meeting, recipient.get(), scheme);
        Meeting released = copy.meeting().orElseThrow(() -> new IOException(Messages.pack_notReleased));
        PackResult result = write(MeetingPack.of(released, copy.papers(), language), monitor);
        return new Made(result,
            result instanceof PackResult.Written written ? copy.tell(written.file(), Clock.systemUTC()) : Optional.empty());
    }

    private PackResult write(PackData data, IProgressMonitor monitor) {
        return new AgendaPackWriter(Path.of(System.getProperty("java.io.tmpdir")), messageLanguage)
            .write(data, file, Progress.over(new MonitorProgress(monitor)), PackLimits.DEFAULT);
    }
}
