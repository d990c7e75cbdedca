package org.consultum.ui.feedback.internal.diagram;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagramSvg;
import org.consultum.followup.diagram.TextMeasure;
import org.consultum.model.Recommendation;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.consultum.ui.feedback.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Writes a loop as an SVG file, which browsers, text processors and drawing programs show. Remembers the folder. */
final class DiagramExport {

    private static final String FOLDER = "feedback.diagrams";
    private static final int LONGEST_NAME = 60;

    private final Shell shell;
    private final Reporter reporter;

    DiagramExport(Shell shell, Reporter reporter) {
        this.shell = Objects.requireNonNull(shell);
        this.reporter = Objects.requireNonNull(reporter);
    }

    /** Asks for a file and writes it in the background. */
    void export(RegisterSession session, Recommendation loop, LocalDate today, Consumer<Path> done) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFilterNames(new String[] {Messages.export_svg});
        dialog.setFilterExtensions(new String[] {"*.svg"});
        dialog.setFileName(fileName(loop));
        dialog.setOverwrite(true);
        UserChoices.ofUser().layout(FOLDER).ifPresent(dialog::setFilterPath);
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        UserChoices.ofUser().layout(FOLDER, dialog.getFilterPath());
        Path file = Path.of(chosen.endsWith(".svg") ? chosen : chosen + ".svg");
        BackgroundWork.of(Messages.export_title, monitor -> {
            // Fonts differ where it is read: widths of usual letters, not those of this window.
            LoopDiagram diagram = session.read(() -> LoopDiagram.of(loop, today, Locale.getDefault(), TextMeasure.usual()));
            Files.writeString(file, LoopDiagramSvg.write(diagram, LoopDiagramSvg.Palette.LIGHT), StandardCharsets.UTF_8);
            return file;
        }).then(done).failed(problem -> reporter.failed(Messages.bind(Messages.export_failed, file), Messages.export_failedRemedy, problem))
            .start(shell.getDisplay(), true);
    }

    private static String fileName(Recommendation loop) {
        String name = Optional.ofNullable(loop.getReference()).orElse("") + " " + Optional.ofNullable(loop.getTitle()).orElse("");
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return (plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain) + ".svg";
    }
}
