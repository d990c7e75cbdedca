package org.consultum.ui.reporting.internal.publish;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.Recipients;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.publish.Publication;
import org.consultum.publish.PublicationResult;
import org.consultum.publish.Publisher;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.MarkingWords;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * Writes a site in the background and says what came of it.
 *
 * @param shell where it is said
 * @param session the register
 * @param choice what was chosen
 */
record PublishRun(Shell shell, RegisterSession session, PublishChoice choice) {

    void start() {
        BackgroundWork.of(Messages.publish_job, this::write).then(this::tell)
            .failed(failure -> PlatformUI.getWorkbench().getService(Reporter.class).failed(Messages.publish_failed,
                Messages.publish_failedRemedy, failure))
            .start(shell.getDisplay(), true);
    }

    private PublicationResult write(IProgressMonitor monitor) {
        session.loadAll();
        ReleasedRegister released = session.read(this::released);
        return new Publisher().write(new Publication(released, session::paper, choice.folder(), choice.base(), choice.language(),
            LocalDate.now(), version()), new MonitorProgress(monitor));
    }

    /** A copy of its own, so that the register can be changed while the site is written. */
    private ReleasedRegister released() {
        MarkingScheme scheme = MarkingWords.scheme(session.register());
        return ReleasedRegister.of(session.register(), Recipients.everybody(scheme), scheme, session::paper)
            .orElseThrow(() -> new IllegalStateException(Messages.publish_nothing));
    }

    /** The version without the moment it was built, so that building it again changes no site. */
    private static String version() {
        Version version = FrameworkUtil.getBundle(PublishRun.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private void tell(PublicationResult result) {
        if (shell.isDisposed()) {
            return;
        }
        switch (result) {
            case PublicationResult.Cancelled cancelled -> {
                // whoever cancelled knows
            }
            case PublicationResult.Failed failed -> MessageDialog.openError(shell, Messages.publish_title, why(failed));
            case PublicationResult.Written written -> {
                int answer = MessageDialog.open(MessageDialog.INFORMATION, shell, Messages.publish_title, told(written), 0,
                    Messages.publish_show, Messages.publish_close);
                if (answer == 0) {
                    Program.launch(written.folder().resolve("index.html").toString());
                }
            }
        }
    }

    private static String told(PublicationResult.Written written) {
        var lines = new ArrayList<>(List.of(Messages.bind(Messages.publish_done, new Object[] {written.folder(), written.pages(),
            written.papers()}), Messages.bind(Messages.publish_leftOut, written.withheld(), written.unpublished())));
        if (!written.missing().isEmpty()) {
            lines.add(Messages.bind(Messages.publish_missing, String.join("\n", written.missing().stream().limit(5).toList())));
        }
        return String.join("\n\n", lines);
    }

    private static String why(PublicationResult.Failed failed) {
        Path place = failed.place();
        return switch (failed.reason()) {
            case NO_PARENT -> Messages.bind(Messages.publish_noParent, place.getParent());
            case NOT_A_FOLDER, NOT_OURS -> Messages.bind(Messages.publish_notOurs, place);
            case IN_THE_WAY -> Messages.bind(Messages.publish_inTheWay, place);
            case WRITE, HALF -> Messages.bind(Messages.publish_notWritten, place, failed.detail());
        };
    }
}
