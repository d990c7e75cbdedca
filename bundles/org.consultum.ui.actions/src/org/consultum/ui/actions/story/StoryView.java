package org.consultum.ui.actions.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.ActionItem;
import org.consultum.model.Element;
import org.consultum.model.Recommendation;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.actions.ActionsSite;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.actions.internal.Messages;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * The story of what is selected anywhere in the window: of an action or recommendation from its origin to the evidence that it was done,
 * of a decision what became of it. Selecting something that has no story leaves the one that is shown.
 */
public final class StoryView extends ViewPart implements RegisterListener, ISelectionListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.actions.story";

    private static final String DIAGRAM = "org.consultum.ui.feedback.showDiagram";
    private static final String DIAGRAM_OF = "org.consultum.ui.feedback.recommendation";

    private final PartSelection selection = new PartSelection();
    private final Clock clock = Clock.systemDefaultZone();
    private OpenRegister register;
    private ActionsSite site;
    private Composite parent;
    private Composite story;
    private NoteField note;
    private Optional<StoryPage> page = Optional.empty();
    private Optional<Element> subject = Optional.empty();
    private boolean tellDue;

    @Override
    public void createPartControl(Composite composite) {
        parent = Css.mark(composite, Css.PAGE);
        register = getSite().getService(OpenRegister.class);
        site = new ActionsSite(getSite(), register, new ElementLabels(register, parent), clock);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        story = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        story.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(story);
        note = new NoteField(parent);
        getSite().setSelectionProvider(selection);
        register.addListener(this);
        getSite().getPage().addSelectionListener(this);
        tell();
        Optional.ofNullable(getSite().getPage().getSelection()).ifPresent(this::selected);
    }

    @Override
    public void setFocus() {
        if (note.control().getVisible()) {
            note.setFocus();
        } else {
            story.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(this);
        if (register != null) {
            register.removeListener(this);
        }
        super.dispose();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selected) {
        if (part != this) {
            selected(selected);
        }
    }

    @Override
    public void closing(RegisterSession session) {
        show(Optional.empty());
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (subject.filter(shown -> shown.eResource() == null).isPresent()) {
            subject = Optional.empty();
        }
        later();
    }

    /** The element whose story is told when something is selected; empty for what has none. */
    public static Optional<Element> subject(Object selected) {
        return StoryTeller.subject(selected);
    }

    /** Shows the story of an element in a window, opening the view if need be. */
    public static void show(IWorkbenchWindow window, Element element) {
        in(window).ifPresent(view -> view.show(subject(element)));
    }

    /** Shows the story of an action with the keyboard in the field for a note. */
    public static void addNote(IWorkbenchWindow window, ActionItem action) {
        in(window).ifPresent(view -> {
            view.show(Optional.of(action));
            view.setFocus();
        });
    }

    private static Optional<StoryView> in(IWorkbenchWindow window) {
        try {
            return window.getActivePage().showView(ID) instanceof StoryView view ? Optional.of(view) : Optional.empty();
        } catch (PartInitException failure) {
            window.getService(Reporter.class).failed(Messages.story_failed, Messages.story_failedRemedy, failure);
            return Optional.empty();
        }
    }

    private void selected(ISelection selected) {
        if (selected instanceof IStructuredSelection elements && elements.size() == 1) {
            StoryTeller.subject(elements.getFirstElement()).filter(found -> !Optional.of(found).equals(subject))
                .ifPresent(found -> show(Optional.of(found)));
        }
    }

    private void show(Optional<Element> element) {
        subject = element;
        selection.select(element.map(List::of).orElse(List.of()));
        tell();
    }

    /** Changes come while a command is still being executed, and several in a row. */
    private void later() {
        if (!tellDue) {
            tellDue = true;
            parent.getDisplay().asyncExec(() -> {
                tellDue = false;
                if (!parent.isDisposed()) {
                    tell();
                }
            });
        }
    }

    private void tell() {
        Optional<RegisterSession> session = register.session();
        Optional<Element> shown = session.flatMap(open -> subject);
        Optional<Point> scrolled = page.map(before -> before.control().getOrigin());
        boolean same = shown.isPresent() && shown.equals(Optional.ofNullable(story.getData()));
        story.setData(shown.orElse(null));
        parent.setRedraw(false);
        try {
            for (Control child : story.getChildren()) {
                child.dispose();
            }
            var next = new StoryPage(story, site.labels());
            page = Optional.of(next);
            shown.ifPresentOrElse(element -> next.fill(new StoryTeller(site, session.orElseThrow(), this::open).tell(element),
                site.labels().text(element), links(element)), () -> next.empty(Messages.story_emptyTitle, Messages.story_empty));
            Optional<ActionItem> action = shown.filter(ActionItem.class::isInstance).map(ActionItem.class::cast);
            note.show(action.flatMap(one -> site.editing()).map(editing -> ActionChanges.of(getSite(), editing, clock)), action);
            parent.layout(true, true);
            scrolled.filter(origin -> same).ifPresent(origin -> next.control().setOrigin(origin));
        } finally {
            parent.setRedraw(true);
        }
    }

    private List<StoryPage.StoryLink> links(Element element) {
        var links = new ArrayList<StoryPage.StoryLink>();
        links.add(new StoryPage.StoryLink(Messages.story_open, () -> open(element)));
        if (element instanceof Recommendation recommendation) {
            links.add(new StoryPage.StoryLink(Messages.story_diagram, () -> diagram(recommendation)));
        }
        if (element instanceof ActionItem action && site.editing().filter(editing -> !editing.readOnly()).isPresent()) {
            if (action.isFinished()) {
                links.add(command(Messages.story_reopen, "org.consultum.ui.actions.reopen"));
            } else {
                links.add(command(Messages.story_close, "org.consultum.ui.actions.close"));
                links.add(command(Messages.story_snooze, "org.consultum.ui.actions.snooze"));
            }
        }
        return links;
    }

    /** The drawing of the loop is another bundle's; its command is all that is known of it here. */
    private void diagram(Recommendation recommendation) {
        var command = getSite().getService(ICommandService.class).getCommand(DIAGRAM);
        try {
            getSite().getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command,
                Map.of(DIAGRAM_OF, recommendation.getId())), null);
        } catch (CommandException failure) {
            getSite().getService(Reporter.class).failed(Messages.story_diagramFailed, Messages.story_failedRemedy, failure);
        }
    }

    private StoryPage.StoryLink command(String text, String id) {
        return new StoryPage.StoryLink(text, () -> {
            getSite().getPage().activate(this);
            new Commands(getSite()).run(id);
        });
    }

    private void open(Element element) {
        register.session().ifPresent(session -> getSite().getService(ElementEditors.class).open(getSite().getPage(), session, element));
    }
}
