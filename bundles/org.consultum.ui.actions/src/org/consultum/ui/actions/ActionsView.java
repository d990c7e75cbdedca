package org.consultum.ui.actions;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.followup.action.Responsibility;
import org.consultum.index.FilterText;
import org.consultum.index.ListQuery;
import org.consultum.model.Element;
import org.consultum.reporting.table.TableFormat;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.Commands;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.ElementLabels;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.PartSelection;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.UserChoices;
import org.consultum.ui.actions.ActionsBar.Shown;
import org.consultum.ui.actions.board.BoardPane;
import org.consultum.ui.actions.calendar.CalendarPane;
import org.consultum.ui.actions.table.Arrangement;
import org.consultum.ui.actions.table.BulkMenu;
import org.consultum.ui.actions.table.ColumnsDialog;
import org.consultum.ui.actions.table.Conditions;
import org.consultum.ui.actions.table.Grouping;
import org.consultum.ui.actions.table.SavedViews;
import org.consultum.ui.actions.table.TableExport;
import org.consultum.ui.actions.table.TablePane;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;

/**
 * The action items of the whole register, as a table, a board or a calendar, which share one filter and one selection. What the user
 * arranged is there again at the next start.
 */
public final class ActionsView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.actions.table";

    private static final String TABLE = "actions.table";
    private static final String FILTER = "actions.filter";
    private static final String SHOWN = "actions.shown";
    private static final String FIND = "org.consultum.ui.register.find";
    private static final int MOST_SELECTED = 200;

    private final Clock clock = Clock.systemDefaultZone();
    private final PartSelection selection = new PartSelection();
    private final Runnable personChanged = this::apply;
    private final Map<Shown, ActionsPane> panes = new EnumMap<>(Shown.class);
    private ActionsSite site;
    private OpenRegister register;
    private CurrentPerson person;
    private Conditions conditions = SavedViews.UNFINISHED;
    private Shown shown = Shown.TABLE;
    private ActionsBar bar;
    private TablePane table;
    private EmptyPage empty;
    private Composite stack;
    private List<String> selected = List.of();

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        person = getSite().getService(CurrentPerson.class);
        site = new ActionsSite(getSite(), register, new ElementLabels(register, parent), clock);
        UserChoices choices = UserChoices.ofUser();
        conditions = choices.layout(FILTER).map(Conditions::parse).orElse(SavedViews.UNFINISHED);
        shown = choices.layout(SHOWN).flatMap(name -> List.of(Shown.values()).stream().filter(each -> each.name().equals(name)).findFirst())
            .orElse(Shown.TABLE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new ActionsBar(parent, new BarActions());
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        empty = new EmptyPage(stack);
        table = new TablePane(stack, site, choices.layout(TABLE).map(Arrangement::parse).orElse(Arrangement.FIRST), new TableHost());
        add(Shown.TABLE, table);
        createMenus();
        getSite().setSelectionProvider(selection);
        register.addListener(this);
        person.addListener(personChanged);
        show(shown);
    }

    @Override
    public void setFocus() {
        if (((StackLayout) stack.getLayout()).topControl == empty.area()) {
            empty.setFocus();
        } else {
            pane().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (register != null) {
            register.removeListener(this);
            person.removeListener(personChanged);
        }
        panes.values().forEach(ActionsPane::dispose);
        super.dispose();
    }

    // the register

    @Override
    public void opened(RegisterSession session) {
        apply();
        panes.values().forEach(pane -> pane.show(Optional.of(session)));
    }

    @Override
    public void closing(RegisterSession session) {
        selection.select(List.of());
        panes.values().forEach(pane -> pane.show(Optional.empty()));
        counted();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        table.changed();
    }

    // what is shown

    /** The conditions of the filter. */
    public Conditions conditions() {
        return conditions;
    }

    /** The table. */
    public TablePane table() {
        return table;
    }

    /** Filters by other conditions, in whichever way the actions are shown. */
    public void filter(Conditions wanted) {
        conditions = wanted;
        UserChoices.ofUser().layout(FILTER, wanted.isEmpty() ? " " : wanted.text());
        apply();
    }

    /** Shows a view by its filter and, as far as it has one, its arrangement of the table. */
    public void apply(SavedViews.View view) {
        view.arrangement().ifPresent(table::arrange);
        filter(view.conditions());
    }

    /** What conditions stand for today and for whoever uses the window; empty when they are none. */
    public Optional<ListQuery.Filter> resolve(Conditions wanted) {
        return wanted.filter(context());
    }

    private FilterText.Context context() {
        return context(register, person, LocalDate.now(clock));
    }

    /** What the words of a filter stand for. */
    static FilterText.Context context(OpenRegister register, CurrentPerson person, LocalDate today) {
        return register.session().flatMap(session -> person.person().map(me -> Responsibility.of(session.register(), me, today)))
            .map(mine -> new FilterText.Context(today, mine.ownIds(), mine.committeeIds())).orElseGet(() -> FilterText.Context.on(today));
    }

    private ActionsPane pane() {
        return panes.get(shown);
    }

    private void add(Shown which, ActionsPane pane) {
        panes.put(which, pane);
        pane.selected(ids -> {
            if (which == shown) {
                selected(ids); // a pane behind follows its rows too
            }
        });
        pane.counted(this::counted);
        resolve(conditions).ifPresent(pane::filter);
        pane.show(register.session());
    }

    private void show(Shown wanted) {
        shown = wanted;
        UserChoices.ofUser().layout(SHOWN, wanted.name());
        if (!panes.containsKey(wanted)) {
            add(wanted, wanted == Shown.BOARD ? new BoardPane(stack, site) : new CalendarPane(stack, site));
        }
        pane().select(selected);
        apply();
    }

    private void apply() {
        if (stack.isDisposed()) {
            return;
        }
        resolve(conditions).ifPresent(filter -> panes.values().forEach(pane -> pane.filter(filter)));
        bar.state(shown, conditions.words(Conditions.TEXT), !conditions.isEmpty(), table.arrangement().grouping());
        counted();
    }

    private void selected(List<String> ids) {
        selected = ids;
        List<Element> elements = register.session().map(session -> ids.stream().limit(MOST_SELECTED).map(session::find)
            .flatMap(Optional::stream).toList()).orElse(List.of());
        selection.select(elements);
    }

    private void counted() {
        if (stack.isDisposed() || !panes.containsKey(shown)) {
            return;
        }
        ActionsPane.Count count = pane().count();
        String found = TablePane.counts(count.total());
        bar.count(register.session().isEmpty() ? "" : count.complete() ? found : Messages.bind(Messages.count_soFar, found));
        var layout = (StackLayout) stack.getLayout();
        boolean nothing = register.session().isEmpty() || asksWho() || count.total() == 0 && shown == Shown.TABLE && table.settled();
        if (nothing) {
            explain();
        }
        var top = nothing ? empty.area() : pane().control();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
    }

    /** Whether the filter is about the user and nobody knows who that is. */
    private boolean asksWho() {
        return person.person().isEmpty() && conditions.isPersonal();
    }

    private void explain() {
        if (register.session().isEmpty()) {
            empty.say(Messages.empty_noRegister, Messages.empty_noRegisterHelp);
        } else if (!pane().count().complete()) {
            empty.say(Messages.empty_reading, Messages.empty_readingHelp);
        } else if (asksWho()) {
            empty.say(Messages.empty_whoAreYou, Messages.empty_whoAreYouHelp, Messages.empty_sayWho, this::ask);
        } else if (conditions.isEmpty()) {
            empty.say(Messages.empty_noActions, Messages.empty_noActionsHelp);
        } else if (conditions.list(Conditions.OWNER).equals(List.of("me"))) {
            empty.say(Messages.empty_mine, Messages.empty_mineHelp, Messages.bar_clear, () -> filter(Conditions.NONE));
        } else {
            empty.say(Messages.empty_nothingFits, Messages.empty_nothingFitsHelp, Messages.bar_clear, () -> filter(Conditions.NONE));
        }
    }

    private void ask() {
        try {
            getSite().getService(IHandlerService.class).executeCommand(CurrentPerson.ASK, null);
        } catch (CommandException failure) {
            getSite().getService(Reporter.class).failed(Messages.viewFailed, Messages.viewFailedRemedy, failure);
        }
    }

    // menus

    private void createMenus() {
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu -> new BulkMenu(table).fill(menu));
        table.control().setMenu(manager.createContextMenu(table.control()));
        table.control().addDisposeListener(event -> manager.dispose());
        IMenuManager bars = getViewSite().getActionBars().getMenuManager();
        bars.add(action(Messages.bar_columns, () -> new ColumnsDialog(getSite().getShell(), table.arrangement().columns()).ask()
            .ifPresent(columns -> table.arrange(table.arrangement().withColumns(columns)))));
        bars.add(action(Messages.bar_collapse, () -> table.collapseAll(true)));
        bars.add(action(Messages.bar_expand, () -> table.collapseAll(false)));
        bars.add(action(Messages.bar_export, this::export));
        // here the key that finds anything in the register finds an action
        new Commands(getSite()).answer(FIND, bar::focusSearch);
    }

    private static IAction action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void export() {
        Optional<ListQuery.Filter> filter = resolve(conditions);
        if (register.session().isEmpty() || filter.isEmpty()) {
            return;
        }
        var dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText(Messages.export_title);
        dialog.setFilterExtensions(new String[] {"*.xlsx", "*.csv"});
        dialog.setFileName(Messages.export_sheet + ".xlsx");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> export(file, filter.get()));
    }

    /** Writes what is shown to a file in the background. */
    public void export(Path file, ListQuery.Filter filter) {
        RegisterSession session = register.session().orElseThrow();
        TableFormat format = TableFormat.of(file).orElse(TableFormat.XLSX);
        var export = new TableExport(session, site.indexes().open(session), filter, table.arrangement(), site.labels(),
            Messages.export_sheet, clock.instant(), LocalDate.now(clock));
        var reporter = getSite().getService(Reporter.class);
        BackgroundWork.of(Messages.export_working, monitor -> export.write(file, format, monitor))
            .then(rows -> getViewSite().getActionBars().getStatusLineManager().setMessage(
                Messages.bind(Messages.export_done, TablePane.counts(rows), file)))
            .failed(problem -> reporter.failed(Messages.export_failed, Messages.export_failedRemedy, problem))
            .start(getSite().getShell().getDisplay(), true);
    }

    private final class TableHost implements TablePane.Host {

        @Override
        public Conditions conditions() {
            return conditions;
        }

        @Override
        public void filter(Conditions wanted) {
            ActionsView.this.filter(wanted);
        }

        @Override
        public Optional<ListQuery.Filter> resolve(Conditions wanted) {
            return ActionsView.this.resolve(wanted);
        }

        @Override
        public void arranged(Arrangement arrangement) {
            UserChoices.ofUser().layout(TABLE, arrangement.text());
            bar.state(shown, conditions.words(Conditions.TEXT), !conditions.isEmpty(), arrangement.grouping());
        }
    }

    private final class BarActions implements ActionsBar.Actions {

        @Override
        public void show(Shown wanted) {
            ActionsView.this.show(wanted);
        }

        @Override
        public void search(String words) {
            if (!words.equals(conditions.words(Conditions.TEXT))) {
                filter(conditions.withWords(Conditions.TEXT, words));
            }
        }

        @Override
        public void clear() {
            filter(Conditions.NONE);
        }

        @Override
        public void group(Grouping grouping) {
            table.arrange(table.arrangement().withGrouping(grouping));
        }

        @Override
        public void leave() {
            pane().setFocus();
        }
    }
}
