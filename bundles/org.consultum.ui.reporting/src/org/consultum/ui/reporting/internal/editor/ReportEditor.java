package org.consultum.ui.reporting.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consultum.index.IndexService;
import org.consultum.model.Element;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.consultum.ui.forms.MarkingWords;
import org.consultum.ui.reporting.internal.Messages;
import org.consultum.ui.reporting.internal.ReportImages;
import org.consultum.ui.reporting.internal.ReportShelf;
import org.consultum.ui.reporting.internal.catalogue.CatalogueView;
import org.consultum.ui.reporting.internal.pages.PagesView;
import org.consultum.ui.reporting.internal.pages.Zoom;
import org.consultum.ui.reporting.internal.parameters.ParametersPanel;
import org.consultum.ui.reporting.internal.template.TemplateFolders;
import org.consultum.ui.reporting.internal.template.TemplateTasks;
import org.consultum.ui.reporting.internal.template.TemplateWatch;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;

/**
 * One report: its pages as they are printed, and what is chosen for it. The pages follow the register, the templates and every choice a
 * moment later; those that were there stay until the new ones are. Closes with its register.
 */
public final class ReportEditor extends EditorPart implements RegisterListener, ParametersPanel.Host, IPartListener2 {

    /** Id of the editor. */
    public static final String ID = "org.consultum.ui.reporting.reportEditor";

    private static final String CONTEXT = "org.consultum.ui.reporting.reportContext";
    private static final String PREFIX = "org.consultum.ui.reporting.";
    private static final String FORMAT = "format";
    private static final String FILE = "file";
    private static final String WIDTH = "reports.panelWidth";
    private static final String ZOOM = "reports.zoom";
    private static final int PANEL_WIDTH = 300;
    private static final int CHOSEN_MILLISECONDS = 500;
    private static final int CHANGED_MILLISECONDS = 1_200;

    private final Clock clock = Clock.systemDefaultZone();
    private final UserChoices user = UserChoices.ofUser();
    private final Runnable render = this::render;
    private Display display;
    private OpenRegister register;
    private Reports reports;
    private Composite parent;
    private Composite centre;
    private Optional<RegisterSession> session = Optional.empty();
    private Optional<ReportEntry> report = Optional.empty();
    private ParametersPanel panel;
    private PagesView pages;
    private Text plain;
    private Saying saying;
    private Optional<Job> running = Optional.empty();
    private Optional<Job> saving = Optional.empty();
    private Optional<TemplateWatch> watch = Optional.empty();
    private TemplateTasks templates;
    private int turn;
    private boolean stale;
    private boolean visible;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ReportInput)) {
            throw new PartInitException(Messages.editor_wrongInput);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite composite) {
        parent = composite;
        display = composite.getDisplay();
        parent.setLayout(new FillLayout());
        register = getSite().getService(OpenRegister.class);
        reports = getSite().getService(Reports.class);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        keys(new Commands(getSite()));
        register.addListener(this);
        getSite().getPage().addPartListener(this);
        register.session().ifPresentOrElse(this::build, this::await);
    }

    @Override
    public void setFocus() {
        if (panel == null) {
            parent.setFocus();
        } else if (!panel.missing().isEmpty()) {
            panel.setFocus();
        } else if (top() == pages.control()) {
            pages.canvas().setFocus();
        } else if (top() == plain) {
            plain.setFocus();
        } else {
            saying.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            getSite().getPage().removePartListener(this);
        }
        running.ifPresent(Job::cancel);
        watch.ifPresent(this::close);
        super.dispose();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        register.flush();
    }

    @Override
    public void doSaveAs() {
        report.ifPresent(entry -> save(entry.formats().getFirst()));
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    private ReportInput input() {
        return (ReportInput) getEditorInput();
    }

    private void keys(Commands commands) {
        commands.answer(PREFIX + "zoomIn", () -> act(() -> pages.step(true)));
        commands.answer(PREFIX + "zoomOut", () -> act(() -> pages.step(false)));
        commands.answer(PREFIX + "fitWidth", () -> act(() -> pages.choose(Zoom.WIDTH)));
        commands.answer(PREFIX + "fitPage", () -> act(() -> pages.choose(Zoom.PAGE)));
        commands.answer(PREFIX + "makeAnew", () -> act(this::render));
        getSite().getService(IHandlerService.class).activateHandler(PREFIX + "saveReport", new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                act(() -> save(Optional.ofNullable(event.getParameter(FORMAT)),
                    Optional.ofNullable(event.getParameter(FILE)).map(Path::of)));
                return null;
            }
        });
        commands.answer(PREFIX + "savePdf", () -> act(() -> report.filter(entry -> entry.formats().contains("pdf"))
            .ifPresent(entry -> save("pdf"))));
        commands.answer(PREFIX + "changeTemplate", () -> act(this::changeTemplate));
    }

    private void act(Runnable action) {
        if (panel != null) {
            action.run();
        }
    }

    // The register

    private void await() {
        var label = Css.mark(new Label(parent, SWT.CENTER), Css.QUIET);
        label.setText(Messages.editor_waiting);
    }

    private void build(RegisterSession open) {
        report = reports.find(input().report());
        if (report.isEmpty() || !open.folder().equals(input().folder())) {
            close();
            return;
        }
        session = Optional.of(open);
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
        ReportEntry entry = report.get();
        setPartName(entry.label());
        int width = user.layout(WIDTH).filter(text -> text.matches("\\d{3,4}")).map(Integer::parseInt).orElse(PANEL_WIDTH);
        var sides = new SideBySide(parent, width, moved -> user.layout(WIDTH, String.valueOf(moved)));
        centre = Css.mark(new Composite(sides.left(), SWT.NONE), Css.PAGE);
        centre.setLayout(new StackLayout());
        pages = new PagesView(centre, new ReportImages(parent), zoom -> user.layout(ZOOM, zoom.text()));
        pages.canvas().zoom(Zoom.parse(user.layout(ZOOM).orElse("")));
        plain = new Text(centre, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        saying = new Saying(centre);
        panel = new ParametersPanel(sides.right(), open, getSite().getService(IndexService.class),
            new ElementLabels(register, parent), entry, reports.parameters(entry.id()), reports.formats(),
            reports.words(entry.id(), Locale.getDefault().toLanguageTag(), TemplateFolders.all(open)), this);
        panel.show(input().choices());
        templates = new TemplateTasks(reports, entry, open, getSite());
        watch = templates.watch(() -> later(CHOSEN_MILLISECONDS));
        parent.layout(true, true);
        showTemplate();
        render();
    }

    @Override
    public void opened(RegisterSession open) {
        if (session.isEmpty()) {
            build(open);
        }
    }

    @Override
    public void openingChanged() {
        if (session.isEmpty() && register.opening().isEmpty() && register.session().isEmpty()) {
            close();
        }
    }

    @Override
    public void closing(RegisterSession open) {
        if (session.isPresent()) {
            session = Optional.empty();
            turn++;
            running.ifPresent(Job::cancel);
            saving.ifPresent(Job::cancel);
            getSite().getPage().closeEditor(this, false);
        }
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (session.isPresent()) {
            panel.refresh();
            stale = true;
            if (visible) {
                pages.note(Messages.pages_stale);
                later(CHANGED_MILLISECONDS);
            }
        }
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        if (part.getPart(false) == this) {
            visible = true;
            if (stale && session.isPresent()) {
                pages.note(Messages.pages_stale);
                later(CHOSEN_MILLISECONDS);
            }
        }
    }

    @Override
    public void partHidden(IWorkbenchPartReference part) {
        if (part.getPart(false) == this) {
            visible = false;
        }
    }

    private void close() {
        var page = getSite().getPage();
        display.asyncExec(() -> page.closeEditor(this, false));
    }

    private void close(TemplateWatch watched) {
        try {
            watched.close();
        } catch (IOException left) {
            getSite().getService(Reporter.class).log("Templates are still watched", left);
        }
    }

    // The choices

    @Override
    public void chosen(ReportChoices choices) {
        input().choose(choices);
        ReportShelf.ofUser().keep(session.orElseThrow(), input().report(), choices);
        later(CHOSEN_MILLISECONDS);
    }

    @Override
    public void recipientChanged() {
        // The pages are made anew when another one was chosen; what is left out stands beside the choice.
        panel.enable(panel.missing().isEmpty());
    }

    /** Makes the pages once for many changes that come together. */
    private void later(int milliseconds) {
        stale = true;
        display.timerExec(-1, render);
        display.timerExec(milliseconds, render);
    }

    // The pages

    private void render() {
        if (session.isEmpty() || parent.isDisposed()) {
            return;
        }
        running.ifPresent(Job::cancel);
        int number = ++turn;
        List<String> missing = panel.missing();
        panel.enable(missing.isEmpty());
        if (!missing.isEmpty()) {
            stale = false;
            panel.marked(Optional.empty());
            say(Messages.empty_missing, Messages.bind(Messages.empty_missingHelp, String.join(", ", missing)), Messages.empty_choose,
                panel::choose);
            return;
        }
        ReportRun run = run();
        ReportEntry entry = report.orElseThrow();
        String format = Preview.format(entry.formats());
        if (top() == pages.control() || top() == plain) {
            pages.note(Messages.pages_making);
        } else {
            say(Messages.empty_making, entry.description(), Messages.empty_cancel, () -> running.ifPresent(Job::cancel));
        }
        stale = false;
        running = Optional.of(BackgroundWork.of(Messages.bind(Messages.job_preview, entry.label()),
            monitor -> Preview.of(run, format, monitor))
            .then(preview -> made(preview, number))
            .cancelled(() -> made(new Preview.Nothing(new ReportOutcome.Cancelled()), number))
            .failed(problem -> failed(problem, number)).start(display, true));
    }

    private ReportRun run() {
        RegisterSession open = session.orElseThrow();
        return new ReportRun(reports, open, input().report(), input().choices(), panel.recipient(),
            MarkingWords.scheme(open.register()), Locale.getDefault().toLanguageTag(), clock);
    }

    private void made(Preview preview, int number) {
        if (number != turn || parent.isDisposed() || session.isEmpty()) {
            if (preview instanceof Preview.Pages unseen) {
                discard(unseen);
            }
            return;
        }
        running = Optional.empty();
        pages.note("");
        switch (preview) {
            case Preview.Pages made -> {
                pages.canvas().show(made.file());
                pages.note(made.removed().isEmpty() ? "" : Messages.bind(Messages.pages_removed, String.join(", ", made.removed())));
                front(pages.control());
            }
            case Preview.Plain made -> {
                plain.setText(made.text());
                front(plain);
            }
            case Preview.Nothing nothing -> nothing(nothing.outcome());
        }
        panel.marked(preview instanceof Preview.Nothing ? Optional.empty() : Optional.of(preview.marking()));
        showTemplate();
    }

    private void nothing(ReportOutcome outcome) {
        switch (outcome) {
            case ReportOutcome.TemplateWrong wrong -> {
                saying.say(wrong.problem(), Messages.template_open, this::changeTemplate);
                front(saying.control());
            }
            case ReportOutcome.Failed(String message, String remedy) -> say(message, remedy, Messages.empty_again, this::render);
            case ReportOutcome.Cancelled cancelled -> say(Messages.empty_cancelled, Messages.empty_cancelledHelp, Messages.empty_again,
                this::render);
            case ReportOutcome.Written written -> throw new IllegalStateException(written.file().toString());
        }
    }

    private void failed(Exception problem, int number) {
        getSite().getService(Reporter.class).log(Messages.failed_preview, problem);
        if (number == turn && !parent.isDisposed() && session.isPresent()) {
            running = Optional.empty();
            pages.note("");
            say(Messages.failed_preview, Messages.failed_remedy, Messages.empty_again, this::render);
        }
    }

    private void discard(Preview.Pages unseen) {
        try {
            unseen.file().close();
        } catch (IOException left) {
            getSite().getService(Reporter.class).log("A preview could not be deleted", left);
        }
    }

    private void say(String what, String why, String label, Runnable action) {
        saying.say(what, why, label, action);
        front(saying.control());
    }

    private Control top() {
        return ((StackLayout) centre.getLayout()).topControl;
    }

    private void front(Control control) {
        if (top() != control) {
            boolean focus = saying.hasFocus();
            ((StackLayout) centre.getLayout()).topControl = control;
            centre.layout();
            if (focus) {
                setFocus();
            }
        }
    }

    // Files

    @Override
    public void save(String format) {
        if (!panel.missing().isEmpty() || saving.isPresent()) {
            return;
        }
        register.commitPending();
        ReportEntry entry = report.orElseThrow();
        reports.format(format).flatMap(known -> new SaveQuestion(getSite().getShell(), user, session.orElseThrow()).ask(entry, known,
            input().choices(), clock)).ifPresent(file -> write(format, file));
    }

    private void save(Optional<String> format, Optional<Path> file) {
        ReportEntry entry = report.orElseThrow();
        String wanted = format.filter(entry.formats()::contains).orElseGet(entry.formats()::getFirst);
        if (file.isEmpty()) {
            save(wanted);
        } else if (panel.missing().isEmpty() && saving.isEmpty()) {
            register.commitPending();
            write(wanted, file.get());
        }
    }

    /** Writes a file in the background and says what came of it. */
    private void write(String format, Path file) {
        ReportRun run = run();
        panel.enable(false);
        panel.say(Messages.bind(Messages.save_working, file.getFileName()), Optional.empty());
        saving = Optional.of(BackgroundWork.of(Messages.bind(Messages.job_save, report.orElseThrow().label(), file.getFileName()),
            monitor -> run.write(format, file, true, monitor)).then(this::saved)
            .cancelled(() -> saved(new ReportRun.Made(new ReportOutcome.Cancelled(), Optional.empty()))).failed(this::notSaved)
            .start(display, true));
    }

    private void saved(ReportRun.Made made) {
        saving = Optional.empty();
        if (parent.isDisposed() || session.isEmpty()) {
            return;
        }
        panel.enable(panel.missing().isEmpty());
        switch (made.outcome()) {
            case ReportOutcome.Written written -> {
                String manifest = made.manifest().map(file -> "\n" + Messages.bind(Messages.save_manifest, file)).orElse("");
                panel.say(Messages.bind(Messages.save_written, written.file()) + manifest, Optional.of(written.file()));
                pages.note(Messages.bind(Messages.save_written, written.file().getFileName()));
                ReportShelf.ofUser().made(input().report());
                if (getSite().getPage().findView(CatalogueView.ID) instanceof CatalogueView catalogue) {
                    catalogue.refresh();
                }
            }
            case ReportOutcome.Cancelled cancelled -> panel.say(Messages.save_cancelled, Optional.empty());
            case ReportOutcome.Failed(String message, String remedy) -> panel.say(message + " " + remedy, Optional.empty());
            case ReportOutcome.TemplateWrong wrong -> {
                panel.say(Messages.problem_title, Optional.empty());
                nothing(wrong);
            }
        }
    }

    private void notSaved(Exception problem) {
        saving = Optional.empty();
        if (!parent.isDisposed() && session.isPresent()) {
            panel.enable(true);
            panel.say("", Optional.empty());
        }
        getSite().getService(Reporter.class).failed(Messages.failed_save, Messages.failed_remedy, problem);
    }

    // Templates

    private void showTemplate() {
        Optional<Path> own = templates.own();
        if (report.filter(ReportEntry::hasTemplate).isPresent()) {
            panel.template(own.map(file -> Messages.bind(Messages.template_isOwn, file)), own.isPresent());
        }
    }

    @Override
    public void changeTemplate() {
        templates.change();
        showTemplate();
    }

    @Override
    public void templateFolder() {
        templates.openFolder();
    }

    @Override
    public void shippedTemplate() {
        templates.putAside().ifPresent(kept -> panel.say(Messages.bind(Messages.template_kept, kept), Optional.empty()));
        later(CHOSEN_MILLISECONDS);
    }
}
