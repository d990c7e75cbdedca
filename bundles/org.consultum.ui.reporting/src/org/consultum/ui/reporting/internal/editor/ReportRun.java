package org.consultum.ui.reporting.internal.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Recipient;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.reporting.catalogue.UserTemplates;
import org.consultum.session.RegisterSession;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A report to be made.
 *
 * @param reports the service that makes it
 * @param session the register
 * @param report id of the report
 * @param choices what was chosen for it
 * @param recipient whom it is for; empty for those who keep the register
 * @param scheme marking scheme of the register
 * @param messageLanguage BCP 47 tag of the language of messages
 * @param clock says what day it is where nobody chose one
 */
record ReportRun(Reports reports, RegisterSession session, String report, ReportChoices choices, Optional<Recipient> recipient,
        MarkingScheme scheme, String messageLanguage, Clock clock) {

    ReportRun {
        Objects.requireNonNull(reports);
        Objects.requireNonNull(session);
        Objects.requireNonNull(report);
        Objects.requireNonNull(choices);
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(messageLanguage);
        Objects.requireNonNull(clock);
    }

    /**
     * What became of it.
     *
     * @param manifest where it is written what was left out and by which rule; empty for a report of everything
     */
    record Made(ReportOutcome outcome, Optional<Path> manifest) {
    }

    /**
     * Makes a file, on any thread but the display thread.
     *
     * @param manifest whether it is written beside the file what a recipient does not see
     * @throws IOException when the manifest cannot be written, or the machine or a plugin gave up
     */
    Made write(String format, Path file, boolean manifest, IProgressMonitor monitor) throws IOException {
        try {
            return attempt(format, file, manifest, monitor);
        } catch (LinkageError | StackOverflowError | OutOfMemoryError broken) {
            // A plugin that does not fit this version, or a report too large for the memory: nothing the window should end for.
            throw new IOException(broken);
        }
    }

    private Made attempt(String format, Path file, boolean manifest, IProgressMonitor monitor) throws IOException {
        var progress = new MonitorProgress(monitor);
        if (recipient.isEmpty()) {
            return new Made(reports.write(order(format, ReportSource.of(session, Optional.of(UserTemplates.folder()))), file, progress),
                Optional.empty());
        }
        session.loadAll();
        Optional<ReleasedRegister> released = session.read(
            () -> ReleasedRegister.of(session.register(), recipient.get(), scheme, session::paper));
        if (released.isEmpty()) {
            return new Made(new ReportOutcome.Failed(Messages.run_notReleased, Messages.run_notReleasedRemedy), Optional.empty());
        }
        var source = ReportSource.of(released.get(), session.folder(), Optional.of(UserTemplates.folder()), recipient.get().getName());
        ReportOutcome outcome = reports.write(order(format, source), file, progress);
        if (!manifest || !(outcome instanceof ReportOutcome.Written)) {
            return new Made(outcome, Optional.empty());
        }
        ReleaseManifest left = session.read(() -> released.get().manifest());
        Path beside = ReleaseManifest.beside(file);
        Files.writeString(beside, left.of(List.of(ReleaseManifest.Output.of(file))).json(clock.instant()));
        return new Made(outcome, Optional.of(beside));
    }

    private ReportOrder order(String format, ReportSource source) {
        return new ReportOrder(report, format, source, choices.values(), choices.language(),
            choices.day().orElseGet(() -> LocalDate.now(clock)), messageLanguage);
    }
}
