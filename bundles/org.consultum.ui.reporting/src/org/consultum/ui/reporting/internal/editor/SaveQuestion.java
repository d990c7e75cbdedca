package org.consultum.ui.reporting.internal.editor;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.model.Element;
import org.consultum.model.base.Slugs;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.session.RegisterSession;
import org.consultum.ui.UserChoices;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks where a report is to be saved, and proposes a name that says what it is, in the folder of the last one. */
final class SaveQuestion {

    private static final String FOLDER = "reports.folder";
    private static final int LONGEST = 60;

    private final Shell shell;
    private final UserChoices user;
    private final RegisterSession session;

    SaveQuestion(Shell shell, UserChoices user, RegisterSession session) {
        this.shell = Objects.requireNonNull(shell);
        this.user = Objects.requireNonNull(user);
        this.session = Objects.requireNonNull(session);
    }

    Optional<Path> ask(ReportEntry report, FormatEntry format, ReportChoices choices, Clock clock) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(Messages.bind(Messages.save_as, format.label()));
        dialog.setOverwrite(true);
        dialog.setFilterExtensions("*." + format.extension());
        dialog.setFilterNames(new String[] {format.label()});
        user.layout(FOLDER).map(Path::of).filter(Files::isDirectory).map(Path::toString).ifPresent(dialog::setFilterPath);
        dialog.setFileName(name(report, choices, choices.day().orElseGet(() -> LocalDate.now(clock))) + "." + format.extension());
        try {
            Optional<Path> chosen = Optional.ofNullable(dialog.open()).map(Path::of);
            chosen.map(Path::getParent).ifPresent(folder -> user.layout(FOLDER, folder.toString()));
            return chosen;
        } catch (InvalidPathException unusable) {
            // The dialog of the system gives names of files only.
            return Optional.empty();
        }
    }

    /** What it is, what it is about, in which language, for whom, and of which day. */
    private String name(ReportEntry report, ReportChoices choices, LocalDate day) {
        var name = new StringBuilder(report.id());
        choices.values().values().stream().flatMap(value -> session.find(value).stream()).findFirst()
            .ifPresent(element -> name.append('-').append(slug(element)));
        choices.language().ifPresent(tag -> name.append('-').append(tag));
        choices.recipient().ifPresent(whom -> name.append('-').append(Slugs.of(whom, "recipient", taken -> false)));
        return name.append('-').append(day).toString();
    }

    private static String slug(Element element) {
        String slug = Slugs.of(Labels.ofUser().label(element), "register", taken -> false);
        return slug.length() > LONGEST ? slug.substring(0, LONGEST) : slug;
    }
}
