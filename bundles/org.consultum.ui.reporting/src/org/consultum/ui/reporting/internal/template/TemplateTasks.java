package org.consultum.ui.reporting.internal.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Reporter;
import org.consultum.ui.reporting.internal.Messages;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.services.IServiceLocator;

/** What can be done with the template of a report. Files are small; used on the display thread. */
public final class TemplateTasks {

    private final Reports reports;
    private final ReportEntry report;
    private final RegisterSession session;
    private final IServiceLocator site;

    public TemplateTasks(Reports reports, ReportEntry report, RegisterSession session, IServiceLocator site) {
        this.reports = Objects.requireNonNull(reports);
        this.report = Objects.requireNonNull(report);
        this.session = Objects.requireNonNull(session);
        this.site = Objects.requireNonNull(site);
    }

    /** The organisation's own template, if it has one. */
    public Optional<Path> own() {
        return report.hasTemplate() ? reports.ownTemplate(report.id(), TemplateFolders.all(session)) : Optional.empty();
    }

    /** Copies the template and its words to where they can be changed, unless they are there, and opens it with the system's editor. */
    public void change() {
        if (!report.hasTemplate()) {
            return;
        }
        try {
            Optional<Path> present = own();
            Path file = present.isPresent() ? present.get() : reports.copyTemplate(report.id(), folder()).getFirst();
            open(file);
        } catch (IOException failure) {
            reporter().failed(Messages.template_failed, Messages.template_failedRemedy, failure);
        }
    }

    /** Shows the folder with templates. */
    public void openFolder() {
        try {
            open(Files.createDirectories(own().map(Path::getParent).orElseGet(this::folder)));
        } catch (IOException failure) {
            reporter().failed(Messages.template_failed, Messages.template_failedRemedy, failure);
        }
    }

    /** Puts the own template aside; its file is kept under another name, which is returned. */
    public Optional<Path> putAside() {
        try {
            Optional<Path> own = own();
            return own.isPresent() ? new OwnTemplate(own.get()).putAside().stream().findFirst() : Optional.empty();
        } catch (IOException failure) {
            reporter().failed(Messages.template_failed, Messages.template_failedRemedy, failure);
            return Optional.empty();
        }
    }

    /** Tells, on the display thread, of changes of templates; nothing where the system cannot watch files. */
    public Optional<TemplateWatch> watch(Runnable changed) {
        Display display = Display.getCurrent();
        try {
            return Optional.of(TemplateWatch.of(TemplateFolders.all(session), () -> {
                if (!display.isDisposed()) {
                    display.asyncExec(changed);
                }
            }));
        } catch (IOException | UnsupportedOperationException unwatched) {
            reporter().log("Changes of templates are not noticed", unwatched);
            return Optional.empty();
        }
    }

    /** The register's own folder, or the user's where the register can only be read. */
    private Path folder() {
        List<Path> all = TemplateFolders.all(session);
        return session.access() instanceof RegisterSession.Access.Writable ? all.getFirst() : all.getLast();
    }

    /** Opens a file or folder with what the system opens it with; a template, which few systems know, as a text. */
    private void open(Path file) {
        if (!Program.launch(file.toString()) && !openAsText(file)) {
            reporter().tell(Messages.template_title, Messages.bind(Messages.template_openYourself, file));
        }
    }

    private static boolean openAsText(Path file) {
        Program editor = Files.isDirectory(file) ? null : Program.findProgram(".txt");
        return editor != null && editor.execute(file.toString());
    }

    private Reporter reporter() {
        return site.getService(Reporter.class);
    }
}
