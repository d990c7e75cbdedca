package org.consultum.ui.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.dashboard.ContributedTiles;
import org.consultum.dashboard.DashboardFigures;
import org.consultum.dashboard.DashboardScope;
import org.consultum.followup.action.Responsibility;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.RegisterIndex;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Commands;
import org.consultum.ui.Css;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.dashboard.internal.DashboardPage;
import org.consultum.ui.dashboard.internal.EmptyDashboard;
import org.consultum.ui.dashboard.internal.ExpectedLine;
import org.consultum.ui.dashboard.internal.Messages;
import org.consultum.ui.dashboard.internal.Openings;
import org.consultum.ui.dashboard.internal.PartyNames;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/**
 * What is expected of whom, and what became of the advice, on one page. The figures come from the index, read in the background, and
 * follow the register a moment after each change.
 */
public final class DashboardView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.dashboard.view";

    private static final int PAUSE_MILLISECONDS = 350;
    /** While the index is being built it says so often, and needs the processor itself. */
    private static final int LONG_PAUSE_MILLISECONDS = 2_000;

    private final Clock clock = Clock.systemDefaultZone();
    private final Runnable refresh = this::planned;
    private final Runnable person = this::soon;
    private final Consumer<IndexState> follower = state -> indexChanged();
    private final List<Optional<String>> choices = new ArrayList<>();
    private OpenRegister register;
    private CurrentPerson current;
    private Display display;
    private Composite stack;
    private Composite content;
    private EmptyDashboard empty;
    private Combo committee;
    private Label asOf;
    private ExpectedLine expected;
    private DashboardPage page;
    private Optional<RegisterIndex> index = Optional.empty();
    private Optional<DashboardFigures> shown = Optional.empty();
    private int asked;
    private boolean planned;
    private boolean reading;
    private boolean again;

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        register = getSite().getService(OpenRegister.class);
        current = getSite().getService(CurrentPerson.class);
        var openings = new Openings(getSite(), register);
        stack = Css.mark(new Composite(parent, SWT.NONE), Css.PAGE);
        stack.setLayout(new StackLayout());
        empty = new EmptyDashboard(stack, new Commands(getSite()));
        content = Css.mark(new Composite(stack, SWT.NONE), Css.PAGE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        createBar(content, openings);
        page = new DashboardPage(content, openings);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        register.addListener(this);
        if (current != null) {
            current.addListener(person);
        }
        register.session().ifPresentOrElse(this::opened, this::showState);
    }

    private void createBar(Composite parent, Openings openings) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(14, 8).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        expected = new ExpectedLine(bar, openings, new Commands(getSite()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(expected.control());
        asOf = Css.mark(new Label(bar, SWT.RIGHT), Css.QUIET);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(asOf);
        var label = new Label(bar, SWT.NONE);
        label.setText(Messages.committee_label);
        committee = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).hint(170, SWT.DEFAULT).applyTo(committee);
        committee.addListener(SWT.Selection, event -> refresh());
    }

    @Override
    public void setFocus() {
        if (register.session().isPresent()) {
            page.setFocus();
        } else {
            empty.setFocus();
        }
    }

    @Override
    public void dispose() {
        index.ifPresent(open -> open.removeListener(follower));
        if (register != null) {
            register.removeListener(this);
        }
        if (current != null) {
            current.removeListener(person);
        }
        super.dispose();
    }

    /** The figures on the page, once there are any. */
    public Optional<DashboardFigures> figures() {
        return shown;
    }

    @Override
    public void opened(RegisterSession session) {
        RegisterIndex open = getSite().getService(IndexService.class).open(session);
        open.addListener(follower);
        index = Optional.of(open);
        fillCommittees(session);
        page.await();
        showState();
        refresh();
    }

    @Override
    public void closing(RegisterSession session) {
        index.ifPresent(open -> open.removeListener(follower));
        index = Optional.empty();
        shown = Optional.empty();
        asked++;
        ((StackLayout) stack.getLayout()).topControl = empty.control();
        stack.layout();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        if (changed.stream().anyMatch(Committee.class::isInstance)) {
            register.session().ifPresent(this::fillCommittees);
        }
        // Told while the command is still being executed, and perhaps before the index is: figures are read once the index knows of it.
        display.asyncExec(() -> index.ifPresent(open -> open.upToDate().thenRun(this::indexChanged)));
    }

    private void indexChanged() {
        if (!display.isDisposed()) {
            display.asyncExec(this::soon);
        }
    }

    /** Once for many changes that come together. */
    private void soon() {
        if (!stack.isDisposed() && !planned) {
            planned = true;
            display.timerExec(shown.filter(figures -> !figures.complete()).isPresent() ? LONG_PAUSE_MILLISECONDS : PAUSE_MILLISECONDS,
                refresh);
        }
    }

    private void planned() {
        planned = false;
        refresh();
    }

    private void showState() {
        ((StackLayout) stack.getLayout()).topControl = register.session().isPresent() ? content : empty.control();
        stack.layout();
    }

    private void fillCommittees(RegisterSession session) {
        Optional<String> kept = chosen();
        Map<String, String> names = new HashMap<>();
        session.register().getCommittees().stream().filter(one -> one.getId() != null && one.getDissolved() == null)
            .forEach(one -> PartyNames.shortName(session, one.getId()).ifPresent(name -> names.put(one.getId(), name)));
        choices.clear();
        choices.add(Optional.empty());
        names.entrySet().stream().sorted(Comparator.comparing(Map.Entry<String, String>::getValue, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Map.Entry::getKey)).forEach(entry -> choices.add(Optional.of(entry.getKey())));
        committee.setItems(choices.stream().map(id -> id.map(names::get).orElse(Messages.committee_all)).toArray(String[]::new));
        committee.select(Math.max(0, choices.indexOf(kept)));
    }

    private Optional<String> chosen() {
        int selected = committee.getSelectionIndex();
        return selected < 0 || selected >= choices.size() ? Optional.empty() : choices.get(selected);
    }

    private void refresh() {
        if (stack.isDisposed() || index.isEmpty() || register.session().isEmpty()) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        RegisterIndex open = index.get();
        LocalDate today = LocalDate.now(clock);
        var scope = new DashboardScope(today, chosen(), me(register.session().get(), today));
        RegisterSession session = register.session().get();
        ContributedTiles tiles = getSite().getService(ContributedTiles.class);
        int number = ++asked;
        BackgroundWork.of(Messages.reading, monitor -> new Read(DashboardFigures.of(open, scope), tiles.read(session, scope)))
            .then(read -> {
                show(read, number);
                done();
            })
            .failed(problem -> {
                failed(problem, number);
                done();
            })
            .start(display, false);
    }

    /** One question to the index at a time; what changed meanwhile is asked for afterwards. */
    private void done() {
        reading = false;
        if (again) {
            again = false;
            soon();
        }
    }

    private Set<String> me(RegisterSession session, LocalDate today) {
        return current == null ? Set.of() : current.person().map(who -> Responsibility.of(session.register(), who, today).ownIds())
            .orElse(Set.of());
    }

    /** Said on the page and not in a dialog: it is tried again with every change. */
    private void failed(Exception problem, int number) {
        getSite().getService(Reporter.class).log(Messages.problem, problem);
        if (!stack.isDisposed() && number == asked) {
            asOf.setText(Messages.problem);
            asOf.setToolTipText(Messages.problemRemedy);
            asOf.requestLayout();
        }
    }

    /** Our figures and those of plugins. */
    private record Read(DashboardFigures figures, List<ContributedTiles.Shown> tiles) {
    }

    private void show(Read read, int number) {
        if (stack.isDisposed() || number != asked || register.session().isEmpty()) {
            return;
        }
        DashboardFigures figures = read.figures();
        RegisterSession session = register.session().get();
        shown = Optional.of(figures);
        page.show(figures, read.tiles(), id -> PartyNames.shortName(session, id));
        asOf.setText(figures.complete() ? Messages.bind(Messages.asOf, Formats.local().date(figures.scope().asOf())) : Messages.incomplete);
        asOf.setToolTipText(null);
        expected.show(figures.expected(), current == null ? Optional.empty() : Optional.of(current.answer()));
        asOf.requestLayout();
    }
}
