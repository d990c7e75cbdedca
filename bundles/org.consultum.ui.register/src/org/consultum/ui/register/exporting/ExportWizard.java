package org.consultum.ui.register.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.interchange.Exporters;
import org.consultum.interchange.Exporters.Exported;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.release.ReleaseManifest;
import org.consultum.marking.release.ReleasedRegister;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.spi.exporter.ExportRefusedException;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.MarkingWords;
import org.consultum.ui.register.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Display;

/** Export in one page: in which format, of what, for whom and where to. The work goes on in the background; then it says what is missing. */
final class ExportWizard extends Wizard {

    private static final int MOST_NAMED = 12;

    private final RegisterSession session;
    private final Exporters exporters;
    private final Reporter reporter;
    private final MarkingScheme scheme;
    private final TargetPage page;
    private final Clock clock = Clock.systemDefaultZone();

    ExportWizard(RegisterSession session, Exporters exporters, Reporter reporter) {
        this.session = Objects.requireNonNull(session);
        this.exporters = Objects.requireNonNull(exporters);
        this.reporter = Objects.requireNonNull(reporter);
        scheme = session.read(() -> MarkingWords.schemes().of(session.register()));
        page = new TargetPage(session, scheme, exporters.formats());
        setWindowTitle(Messages.export_title);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        TargetPage.Chosen choice = page.choice().orElseThrow();
        BackgroundWork.of(Messages.bind(Messages.export_working, choice.format().name()), monitor -> export(choice, monitor))
            .then(exported -> reporter.tell(Messages.export_title, words(choice, exported)))
            .failed(problem -> failed(choice, problem))
            .start(Display.getCurrent(), true);
        return true;
    }

    private Exported export(TargetPage.Chosen choice, IProgressMonitor monitor) throws IOException {
        session.loadAll();
        try {
            return session.read(() -> {
                try {
                    return read(choice, monitor);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Exported read(TargetPage.Chosen choice, IProgressMonitor monitor) throws IOException {
        Optional<ReleasedRegister> released = Optional.empty();
        if (choice.recipient().isPresent()) {
            released = ReleasedRegister.of(session.register(), choice.recipient().get(), scheme, session::paper);
            if (released.isEmpty()) {
                throw nothing(choice);
            }
        }
        Register register = released.map(ReleasedRegister::register).orElse(session.register());
        Optional<ReleasedRegister> copy = released;
        Optional<Committee> committee = choice.committee().flatMap(one -> copy.isEmpty() ? Optional.of(one) : copy.get().copyOf(one));
        if (committee.isPresent() != choice.committee().isPresent()) {
            throw nothing(choice);
        }
        List<Committee> committees = committee.map(List::of)
            .orElseGet(() -> register.getCommittees().stream().filter(one -> !one.eIsProxy()).toList());
        Exported exported = exporters.export(choice.format(), new ExportScope(register, committees, Optional.empty(), choice.choices(),
            choice.name(), clock.instant()), choice.target(), new MonitorProgress(monitor));
        if (released.isPresent()) {
            Files.writeString(ReleaseManifest.beside(choice.target()), released.get().manifest()
                .of(List.of(ReleaseManifest.Output.of(choice.target()))).json(clock.instant()));
        }
        return exported;
    }

    private static ExportRefusedException nothing(TargetPage.Chosen choice) {
        return new ExportRefusedException(Messages.bind(Messages.export_nothing, choice.recipient().orElseThrow().getName()),
            Messages.export_nothingRemedy);
    }

    private static String words(TargetPage.Chosen choice, Exported exported) {
        String included = exported.included().stream().map(each -> each.count() + " " + each.what()).collect(Collectors.joining(", "));
        var words = new StringBuilder(Messages.bind(Messages.export_done, choice.target(), included));
        if (!exported.leftOut().isEmpty()) {
            words.append("\n\n").append(Messages.bind(Messages.export_leftOut, exported.leftOut().size()));
            exported.leftOut().stream().limit(MOST_NAMED)
                .forEach(each -> words.append("\n\u2022 ").append(each.what()).append(": ").append(each.why()));
        }
        return words.toString();
    }

    private void failed(TargetPage.Chosen choice, Exception problem) {
        if (problem instanceof ExportRefusedException refused) {
            reporter.tell(Messages.export_title, refused.getMessage() + " " + refused.remedy());
        } else {
            reporter.failed(Messages.bind(Messages.export_failed, choice.target()), Messages.export_failedRemedy, problem);
        }
    }
}
