package org.consultum.ui.reporting;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Meeting;
import org.consultum.reporting.pack.AgendaPackWriter;
import org.consultum.reporting.pack.MeetingPack;
import org.consultum.reporting.pack.PackData;
import org.consultum.reporting.pack.PackLimits;
import org.consultum.reporting.pack.PackResult;
import org.consultum.session.RegisterSession;
import org.consultum.ui.DocumentProgress;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * An agenda pack to be written.
 *
 * @param session the register of the meeting
 * @param meeting the meeting
 * @param file the file to write; replaced if it is there
 * @param language BCP 47 tag of the language of the pack; empty for that of the committee
 * @param messageLanguage BCP 47 tag of the language of messages
 */
record PackRequest(RegisterSession session, Meeting meeting, Path file, Optional<String> language, String messageLanguage) {

    PackRequest {
        Objects.requireNonNull(session);
        Objects.requireNonNull(meeting);
        Objects.requireNonNull(file);
        Objects.requireNonNull(language);
        Objects.requireNonNull(messageLanguage);
    }

    /** Writes the pack on any thread; the register is only read at the beginning. */
    PackResult write(IProgressMonitor monitor) {
        PackData data = session.read(() -> MeetingPack.of(meeting, session::paper, language));
        return new AgendaPackWriter(Path.of(System.getProperty("java.io.tmpdir")), messageLanguage)
            .write(data, file, new DocumentProgress(monitor), PackLimits.DEFAULT);
    }
}
