package org.consultum.ui.feedback.internal.diagram;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.diagram.LoopDiagram;
import org.consultum.followup.diagram.LoopDiagram.Kind;
import org.consultum.followup.diagram.LoopDiagram.Node;
import org.consultum.followup.diagram.TextMeasure;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.Element;
import org.consultum.model.Recommendation;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementInput;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.Teaching;
import org.consultum.ui.feedback.internal.Themes;
import org.consultum.ui.feedback.internal.loops.LoopMenu;
import org.consultum.ui.feedback.internal.loops.LoopsView;
import org.consultum.ui.feedback.internal.steps.Step;
import org.consultum.ui.feedback.internal.steps.Subject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * Draws one feedback loop, from the meeting that made it to the review that closed it. It shows the recommendation it was asked for, and
 * then the one that is selected. Every node opens what it stands for.
 */
public final class DiagramView extends ViewPart implements RegisterListener, DiagramCanvas.Listener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.feedback.diagram";

    private static final String CONTEXT = "org.consultum.ui.feedback.diagramContext";
    private static final int PAUSE_MILLISECONDS = 200;

    private final Clock clock = Clock.systemDefaultZone();
    private final PartSelection selection = new PartSelection();
    private final ISelectionListener selections = this::selected;
    private final Runnable draw = this::draw;
    private OpenRegister register;
    private ElementLabels labels;
    private Composite stack;
    private Composite page;
    private Teaching teaching;
    private DiagramCanvas canvas;
    private Label title;
    private Label where;
    private Label name;
    private Label details;
    private Link open;
    private Optional<Recommendation> shown = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        stack = parent;
        stack.setLayout(new StackLayout());
        page = Css.mark(new Composite(stack, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        var head = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 8).spacing(0, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = line(head, Css.SECTION);
        where = Css.mark(new Label(head, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(where);
        canvas = new DiagramCanvas(page);
        canvas.listener(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        createDetails();
        teaching = new Teaching(stack);
        getSite().setSelectionProvider(selection);
        new LoopMenu(this, canvas, this::nextStep).create(selection);
        commands();
        register.addListener(this);
        getSite().getPage().addSelectionListener(selections);
        Themes.whenChanged(canvas, canvas::redraw);
        follow(getSite().getPage().getActiveEditor());
        draw();
    }

    private void createDetails() {
        var line = Css.mark(new Label(page, SWT.SEPARATOR | SWT.HORIZONTAL), Css.LINE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        var foot = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 6).spacing(12, 2).applyTo(foot);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        name = line(foot, Css.SECTION);
        open = new Link(foot, SWT.NONE);
        open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> canvas.selected().ifPresent(this::opened)));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(open);
        details = Css.mark(new Label(foot, SWT.WRAP), Css.QUIET);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(100, details.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2)
            .applyTo(details);
        selected(Optional.empty());
    }

    private static Label line(Composite parent, String css) {
        var label = Css.mark(new Label(parent, SWT.NONE), css);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void commands() {
        var contexts = getSite().getService(IContextService.class);
        contexts.activateContext(LoopsView.CONTEXT);
        contexts.activateContext(CONTEXT);
        var commands = new Commands(getSite());
        commands.answer("org.consultum.ui.feedback.fit", canvas::fit);
        commands.answer("org.consultum.ui.feedback.zoomIn", () -> canvas.zoom(1));
        commands.answer("org.consultum.ui.feedback.zoomOut", () -> canvas.zoom(-1));
        commands.answer("org.consultum.ui.feedback.naturalSize", canvas::natural);
        commands.answer("org.eclipse.ui.file.print", this::print);
        commands.answer("org.consultum.ui.feedback.exportDiagram", this::export);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == page) {
            canvas.setFocus();
        } else {
            teaching.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            getSite().getPage().removeSelectionListener(selections);
        }
        super.dispose();
    }

    /** Shows a loop; what it needs is loaded in the background first. */
    public void show(Recommendation recommendation) {
        if (shown.filter(recommendation::equals).isPresent()) {
            return;
        }
        shown = Optional.of(recommendation);
        selection.select(List.of(recommendation));
        LocalDate today = LocalDate.now(clock);
        register.session().ifPresent(session -> BackgroundWork.of(Messages.diagram_drawing, monitor -> session.read(() ->
                LoopDiagram.of(recommendation, today, Locale.getDefault(), TextMeasure.usual())))
            .then(loaded -> draw())
            .failed(problem -> getSite().getService(Reporter.class).failed(Messages.diagram_failed, Messages.diagram_failedRemedy, problem))
            .start(stack.getDisplay(), false));
    }

    /** Shows the recommendation with this identity. */
    public void show(String id) {
        register.session().flatMap(session -> session.find(id)).filter(Recommendation.class::isInstance).map(Recommendation.class::cast)
            .ifPresent(this::show);
    }

    @Override
    public void opened(RegisterSession session) {
        follow(getSite().getPage().getActiveEditor());
        draw();
    }

    @Override
    public void openingChanged() {
        draw();
    }

    @Override
    public void closing(RegisterSession session) {
        shown = Optional.empty();
        selection.select(List.of());
        later();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (shown.filter(loop -> loop.eResource() == null).isPresent()) {
            shown = Optional.empty();
        }
        later();
    }

    @Override
    public void selected(Optional<Node> node) {
        name.setText(node.map(one -> String.join(" ", one.lines())).orElse("").replace("&", "&&"));
        details.setText(node.map(Node::description).orElse(Messages.diagram_help).replace("&", "&&"));
        open.setText(node.map(one -> one.kind() == Kind.NEXT ? Messages.diagram_doIt : Messages.diagram_open).orElse(""));
        open.getParent().layout();
        selection.select(node.flatMap(this::element).or(() -> shown.map(Element.class::cast)).map(List::of).orElse(List.of()));
    }

    @Override
    public void opened(Node node) {
        if (node.kind() == Kind.NEXT) {
            nextStep().ifPresent(next -> new Commands(getSite()).run(next.step().command()));
            return;
        }
        element(node).ifPresent(element -> {
            if (node.kind() == Kind.LOOP && element instanceof Recommendation other) {
                show(other);
            } else {
                getSite().getService(ElementEditors.class).open(getSite().getPage(), register.session().orElseThrow(), element);
            }
        });
    }

    private Optional<Element> element(Node node) {
        return register.session().flatMap(session -> session.find(node.element()));
    }

    private Optional<LoopMenu.Next> nextStep() {
        return shown.flatMap(loop -> {
            LoopStatus status = LoopStatus.of(LoopFacts.of(loop), LocalDate.now(clock));
            return Step.of(status.next()).map(step -> new LoopMenu.Next(status.nextWords(this::nameOf, Locale.getDefault()), step));
        });
    }

    private Optional<String> nameOf(String id) {
        return register.session().flatMap(session -> session.find(id)).map(labels::text);
    }

    private void selected(IWorkbenchPart part, ISelection chosen) {
        if (part != this && chosen instanceof IStructuredSelection some && some.getFirstElement() instanceof EObject object
                && object.eResource() != null) {
            Subject.around(object, Recommendation.class).ifPresent(this::show);
        }
    }

    private void follow(IWorkbenchPart part) {
        if (part instanceof IEditorPart editor && editor.getEditorInput() instanceof ElementInput input) {
            register.session().flatMap(input::element).flatMap(element -> Subject.around(element, Recommendation.class))
                .ifPresent(this::show);
        }
    }

    private void later() {
        if (!stack.isDisposed()) {
            stack.getDisplay().timerExec(PAUSE_MILLISECONDS, draw);
        }
    }

    private void draw() {
        if (stack.isDisposed()) {
            return;
        }
        Optional<LoopDiagram> diagram = shown.filter(loop -> loop.eResource() != null)
            .map(loop -> LoopDiagram.of(loop, LocalDate.now(clock), Locale.getDefault(), canvas.measure()));
        canvas.show(diagram);
        title.setText(diagram.map(LoopDiagram::title).orElse("").replace("&", "&&"));
        where.setText(diagram.map(LoopDiagram::description).orElse("").replace("&", "&&"));
        where.requestLayout();
        selected(canvas.selected());
        if (diagram.isEmpty()) {
            teaching.say(register.session().isPresent() ? Messages.diagram_choose : register.opening().isPresent() ? Messages.empty_opening
                : Messages.empty_noRegister, Messages.diagram_chooseHow);
            if (register.session().isPresent()) {
                teaching.offer(Messages.diagram_showLoops, () -> new Commands(getSite()).run("org.consultum.ui.feedback.showLoops"));
            }
        }
        var layout = (StackLayout) stack.getLayout();
        Control top = diagram.isPresent() ? page : teaching.control();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
            if (getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
    }

    private void print() {
        canvas.diagram().ifPresent(diagram -> new DiagramPrinting(getSite().getShell(), getSite().getService(Reporter.class))
            .print(shown.orElseThrow(), diagram.title(), LocalDate.now(clock)));
    }

    private void export() {
        shown.ifPresent(loop -> new DiagramExport(getSite().getShell(), getSite().getService(Reporter.class))
            .export(register.session().orElseThrow(), loop, LocalDate.now(clock), this::exported));
    }

    private void exported(Path file) {
        if (!details.isDisposed()) {
            details.setText(Messages.bind(Messages.export_done, file).replace("&", "&&"));
        }
    }
}
