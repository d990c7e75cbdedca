package org.consultum.ui.reporting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.consultum.marking.MarkingScheme;
import org.consultum.model.Meeting;
import org.consultum.model.Recipient;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.ui.DocumentProgress;
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
            .write(data, file, new DocumentProgress(monitor), PackLimits.DEFAULT);
    }
}
