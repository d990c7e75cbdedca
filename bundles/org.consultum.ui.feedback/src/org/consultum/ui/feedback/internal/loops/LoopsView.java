package org.consultum.ui.feedback.internal.loops;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.action.Responsibility;
import org.consultum.index.FilterText;
import org.consultum.index.IndexEntry;
import org.consultum.index.IndexService;
import org.consultum.index.ListQuery.Days;
import org.consultum.index.ListQuery.Filter;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Organisation;
import org.consultum.session.RegisterSession;
import org.consultum.ui.Commands;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementEditors;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.UserChoices;
import org.consultum.ui.feedback.internal.Messages;
import org.consultum.ui.feedback.internal.Teaching;
import org.consultum.ui.feedback.internal.Themes;
import org.consultum.ui.feedback.internal.steps.Step;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

/**
 * The feedback loops of all committees: how far each came, what it waits for and since when, and its next step. What is late stands first.
 * The list comes from the index and loads nothing.
 */
public final class LoopsView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.feedback.loops";
    /** Context of the keys of loops. */
    public static final String CONTEXT = "org.consultum.ui.feedback.context";

    private static final String SHOWN = "loops.shown";
    /** More than these nobody works on at once, and each loads the file it is in. */
    private static final int MOST_SELECTED = 100;

    private final Clock clock = Clock.systemDefaultZone();
    private final PartSelection selection = new PartSelection();
    private final Runnable apply = this::chosen;
    private final Runnable personChanged = this::applyFilter;
    private OpenRegister register;
    private ElementLabels labels;
    private LoopBar bar;
    private Composite stack;
    private LoopTable table;
    private Teaching teaching;
    private Optional<String> given = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        labels = new ElementLabels(register, parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new LoopBar(parent, apply, () -> show(""));
        UserChoices.ofUser().layout(SHOWN).ifPresent(bar::restore);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        table = new LoopTable(stack, getSite().getService(IndexService.class), clock, this::committee,
            this::name);
        teaching = new Teaching(stack);
        table.counted(this::counted);
        table.table().addListener(SWT.Selection, event -> select());
        table.table().addListener(SWT.DefaultSelection, event -> {
            // Enter with Ctrl is the key of the next step.
            if ((event.stateMask & SWT.MOD1) == 0) {
                element().ifPresent(loop -> getSite().getService(ElementEditors.class).open(getSite().getPage(),
                    register.session().orElseThrow(), loop));
            }
        });
        bar.words().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.total() > 0) {
                table.table().setFocus();
                table.table().setSelection(Math.max(0, table.table().getSelectionIndex()));
                select();
            }
        });
        getSite().setSelectionProvider(selection);
        new LoopMenu(this, table.table(), this::nextStep).create(selection);
        commands();
        register.addListener(this);
        getSite().getService(CurrentPerson.class).addListener(personChanged);
        Themes.whenChanged(table.table(), table.table()::redraw);
        register.session().ifPresent(session -> bar.committees(session.register().getCommittees()));
        table.show(register.session());
        applyFilter();
    }

    private void commands() {
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        var commands = new Commands(getSite());
        commands.answer("org.eclipse.ui.edit.copy", this::copy);
        commands.answer("org.eclipse.ui.edit.selectAll", () -> table.table().selectAll());
        commands.answer("org.eclipse.ui.edit.findReplace", bar::search);
    }

    @Override
    public void setFocus() {
        Control top = ((StackLayout) stack.getLayout()).topControl;
        if (top == table.control()) {
            table.table().setFocus();
        } else {
            teaching.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            getSite().getService(CurrentPerson.class).removeListener(personChanged);
        }
        super.dispose();
    }

    /**
     * Shows the loops another part asks for.
     *
     * @param filter as {@link FilterText} writes it; empty for what the view shows by itself
     */
    public void show(String filter) {
        given = Optional.of(filter.strip()).filter(text -> !text.isEmpty());
        bar.given(given.isPresent());
        applyFilter();
    }

    @Override
    public void opened(RegisterSession session) {
        bar.committees(session.register().getCommittees());
        table.show(Optional.of(session));
        applyFilter();
    }

    @Override
    public void closing(RegisterSession session) {
        selection.select(List.of());
        bar.committees(List.of());
        table.show(Optional.empty());
    }

    @Override
    public void openingChanged() {
        counted();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        register.session().ifPresent(session -> bar.committees(session.register().getCommittees()));
        // The index may be told after this view.
        stack.getDisplay().asyncExec(table::refreshWhenIndexed);
    }

    private void chosen() {
        bar.kept().ifPresent(choices -> UserChoices.ofUser().layout(SHOWN, choices));
        applyFilter();
    }

    private void applyFilter() {
        if (table == null || table.table().isDisposed()) {
            return;
        }
        table.filter(bar.filter(base(), LocalDate.now(clock), me(), myCommittees()));
        select();
    }

    private Filter base() {
        return given.flatMap(text -> FilterText.parse(text, new FilterText.Context(LocalDate.now(clock), me(), myCommittees())))
            .orElse(Filter.ALL);
    }

    private Optional<Responsibility> responsibility() {
        return register.session().flatMap(session -> getSite().getService(CurrentPerson.class).person()
            .map(person -> Responsibility.of(session.register(), person, LocalDate.now(clock))));
    }

    private Set<String> me() {
        return responsibility().map(Responsibility::idsWithOrganisation).orElse(Set.of());
    }

    private Set<String> myCommittees() {
        return responsibility().map(Responsibility::committeeIds).orElse(Set.of());
    }

    /** Name of a party, or reference of a loop, without loading it. */
    private Optional<String> name(String id) {
        Optional<IndexEntry> entry = table.index().flatMap(index -> index.byId(id));
        if (entry.filter(known -> known.type().equals(LoopTable.TYPE)).isPresent()) {
            return entry.map(known -> known.facts().reference().orElse(known.title()));
        }
        return register.session().flatMap(session -> session.find(id)).map(this::shortName);
    }

    private String shortName(Element element) {
        return element instanceof Organisation organisation && organisation.getShortName() != null ? organisation.getShortName()
            : element instanceof Committee committee && committee.getShortName() != null ? committee.getShortName() : labels.text(element);
    }

    private String committee(IndexEntry entry) {
        return entry.committeeId().flatMap(id -> register.session().flatMap(session -> session.find(id))).map(this::shortName).orElse("");
    }

    private Optional<Element> element() {
        return table.selected().stream().findFirst()
            .flatMap(row -> register.session().flatMap(session -> session.find(row.entry().id())));
    }

    private void select() {
        List<Element> elements = register.session().map(session -> table.selected().stream().limit(MOST_SELECTED)
            .flatMap(row -> session.find(row.entry().id()).stream()).toList()).orElse(List.of());
        selection.select(elements);
    }

    private Optional<LoopMenu.Next> nextStep() {
        return table.selected().stream().findFirst().flatMap(row -> row.status().flatMap(status -> Step.of(status.next()))
            .map(step -> new LoopMenu.Next(row.next(), step)));
    }

    private void copy() {
        var clipboard = new Clipboard(table.table().getDisplay());
        try {
            clipboard.setContents(new Object[] {table.text()}, new Transfer[] {TextTransfer.getInstance()});
        } finally {
            clipboard.dispose();
        }
    }

    private void counted() {
        if (stack.isDisposed()) {
            return;
        }
        boolean empty = table.total() == 0 && table.complete();
        if (empty) {
            teach();
        }
        int late = table.count(base().withStatus(LoopBar.OPEN).due(Days.until(LocalDate.now(clock).minusDays(1))));
        String text = switch (table.total()) {
            case 0 -> "";
            case 1 -> Messages.count_one;
            default -> Messages.bind(Messages.count_many, Formats.local().number(table.total()));
        };
        bar.count(!table.complete() ? Messages.bind(Messages.count_soFar, text)
            : late == 0 || text.isEmpty() ? text : Messages.bind(Messages.count_late, text, Formats.local().number(late)));
        var layout = (StackLayout) stack.getLayout();
        Control top = empty ? teaching.control() : table.control();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
    }

    private void teach() {
        var run = new Commands(getSite());
        if (register.session().isEmpty()) {
            teaching.say(register.opening().isPresent() ? Messages.empty_opening : Messages.empty_noRegister, Messages.empty_loopsAre);
            if (register.opening().isEmpty()) {
                teaching.offer(Messages.empty_open, () -> run.run("org.consultum.ui.register.open"))
                    .offer(Messages.empty_sample, () -> run.run("org.consultum.ui.register.openSample"));
            }
        } else if (bar.whose() != LoopBar.Whose.ALL && getSite().getService(CurrentPerson.class).person().isEmpty()) {
            teaching.say(Messages.empty_whoAreYou, Messages.empty_whoAreYouWhy)
                .offer(Messages.empty_sayWho, () -> run.run(CurrentPerson.ASK));
        } else if (table.count(Filter.ALL) == 0) {
            teaching.say(Messages.empty_noLoops, Messages.empty_loopsAre)
                .offer(Messages.empty_newRecommendation, () -> run.run(Step.NEW.command()));
        } else if (bar.whose() == LoopBar.Whose.WAITING_FOR_ME) {
            teaching.say(Messages.empty_nothingForYou, Messages.empty_nothingForYouWhy).offer(Messages.empty_showAll, this::showAll);
        } else {
            teaching.say(bar.narrowed() ? Messages.empty_noneFit : Messages.empty_allClosed, Messages.empty_noneFitWhy)
                .offer(Messages.empty_showAll, this::showAll);
        }
    }

    private void showAll() {
        given = Optional.empty();
        bar.given(false);
        bar.showAll();
        applyFilter();
    }
}
