package org.consultum.ui.register.importing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.ImportService;
import org.consultum.interchange.Importers;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.session.RegisterSession;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.Importer;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.MonitorProgress;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.Reporter;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.register.Messages;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.custom.BusyIndicator;

/** Import in two pages: what and where to, then a preview of everything that would happen. Finishing does it as one undoable change. */
final class ImportWizard extends Wizard {

    private final OpenRegister register;
    private final Importers importers;
    private final ImportService imports;
    private final Reporter reporter;
    private final SourcePage source;
    private final PreviewPage preview;
    private Optional<Prepared> prepared = Optional.empty();

    /**
     * A plan and what it was made for.
     *
     * @param plan the plan
     * @param choice what the user chose on the first page
     * @param fresh the register that is created for it; empty when it goes into the open one
     */
    private record Prepared(ImportPlan plan, SourcePage.Choice choice, Optional<Register> fresh) {
    }

    ImportWizard(OpenRegister register, Importers importers, ImportService imports, Reporter reporter) {
        this.register = Objects.requireNonNull(register);
        this.importers = Objects.requireNonNull(importers);
        this.imports = Objects.requireNonNull(imports);
        this.reporter = Objects.requireNonNull(reporter);
        source = new SourcePage(importers.formats(), register.session().map(session -> session.register().getTitle()));
        preview = new PreviewPage();
        setWindowTitle(Messages.import_title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(source);
        addPage(preview);
    }

    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        return page == source ? preview : null;
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == preview && prepared.filter(ready -> ready.plan().hasChanges()).isPresent();
    }

    /** Extracts and compares, with progress and cancel; says on the first page what went wrong. */
    boolean prepare(SourcePage.Choice choice) {
        if (prepared.filter(ready -> ready.choice().equals(choice)).isPresent()) {
            return true;
        }
        prepared = Optional.empty();
        Optional<Register> fresh = choice.newRegister().map(ImportWizard::fresh);
        Optional<RegisterSession> session = fresh.isPresent() ? Optional.empty() : register.session();
        try {
            getContainer().run(true, true, monitor -> prepared = Optional.of(
                new Prepared(prepare(choice, fresh, session, monitor), choice, fresh)));
        } catch (InvocationTargetException failure) {
            source.refused(words(failure.getCause()));
        } catch (InterruptedException cancelled) {
            source.refused(Messages.import_cancelled);
        }
        prepared.ifPresent(ready -> preview.show(ready.plan()));
        return prepared.isPresent();
    }

    @Override
    public boolean performFinish() {
        Prepared ready = prepared.orElseThrow();
        var total = ready.plan().total();
        boolean[] done = {true};
        BusyIndicator.showWhile(getShell().getDisplay(), () -> {
            if (ready.fresh().isPresent()) {
                register.create(ready.choice().newRegister().orElseThrow().folder(), ready.fresh().get(),
                    session -> session.execute(ready.plan().command(session.editingDomain())));
            } else {
                RegisterSession session = register.session().orElseThrow();
                var editing = new Editing(session, register, new ElementLabels(register, getShell()), reporter);
                done[0] = editing.execute(ready.plan().command(session.editingDomain()));
            }
        });
        if (done[0]) {
            reporter.tell(Messages.import_doneTitle, Messages.bind(Messages.import_done, new Object[] {total.added(), total.updated(),
                ready.plan().leftovers().size()}));
        }
        return done[0];
    }

    private ImportPlan prepare(SourcePage.Choice choice, Optional<Register> fresh, Optional<RegisterSession> session,
            IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
        var progress = new MonitorProgress(monitor);
        try (OpenSource open = new Sources(ImportLimits.usual()).open(choice.path())) {
            Importer importer = choice.format().isPresent() ? importers.find(choice.format().get()).orElseThrow()
                : importers.guess(open).orElseThrow(() -> new ImportRefusedException(open.name(), Messages.import_unknownFormat,
                    Messages.import_unknownFormatRemedy, true));
            return session.isPresent() ? imports.prepare(session.get(), importer, open, ImportOptions.usual(), progress)
                : imports.prepare(fresh.orElseThrow(), importer, open, ImportOptions.usual(), progress);
        } catch (CancellationException cancelled) {
            throw new InterruptedException();
        } catch (IOException | RuntimeException failure) {
            throw new InvocationTargetException(failure);
        }
    }

    private String words(Throwable failure) {
        return switch (failure) {
            case ImportRefusedException refused ->
                Messages.bind(Messages.import_refused, new Object[] {refused.file(), refused.getMessage(), refused.remedy()});
            case IOException unreadable -> Messages.bind(Messages.import_unreadable, unreadable.getMessage());
            default -> {
                reporter.log(Messages.import_failed, failure);
                yield Messages.import_failed;
            }
        };
    }

    private static Register fresh(SourcePage.NewRegister asked) {
        Register register = new NewElements(IdSource.random()).create(Register.class, RegisterPackage.Literals.REGISTER);
        register.setTitle(asked.title());
        register.setZone(ZoneId.systemDefault());
        register.setLanguage(Locale.getDefault().toLanguageTag());
        return register;
    }
}
