package org.consultum.ui.actions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.consultum.index.FilterText;
import org.consultum.index.IndexService;
import org.consultum.index.IndexState;
import org.consultum.index.ListQuery;
import org.consultum.index.RegisterIndex;
import org.consultum.model.Element;
import org.consultum.session.RegisterSession;
import org.consultum.ui.BackgroundWork;
import org.consultum.ui.CurrentPerson;
import org.consultum.ui.Formats;
import org.consultum.ui.OpenRegister;
import org.consultum.ui.RegisterListener;
import org.consultum.ui.Reporter;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.UserChoices;
import org.consultum.ui.actions.table.SavedViews;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** Views of the actions by name, each with how many actions it shows. Choosing one shows it; what the user arranged can be kept here. */
public final class SavedViewsView extends ViewPart implements RegisterListener {

    /** Id of the view. */
    public static final String ID = "org.consultum.ui.actions.savedViews";

    private static final int NAMES = 4;
    private static final int PAUSE = 250;

    private final Clock clock = Clock.systemDefaultZone();
    private final Runnable recount = this::count;
    private final Runnable refill = this::fill;
    private final Consumer<IndexState> follower = state -> later();
    private final SavedViews views = new SavedViews(UserChoices.ofUser());
    private final Map<String, Integer> counts = new HashMap<>();
    private Display display;
    private OpenRegister register;
    private CurrentPerson person;
    private Table table;
    private Optional<RegisterIndex> index = Optional.empty();
    private Optional<Deleted> deleted = Optional.empty();
    private boolean byHand;
    private boolean waiting;

    /** A view that was deleted last, and where it was. */
    private record Deleted(int place, SavedViews.View view) {
    }

    @Override
    public void createPartControl(Composite parent) {
        register = getSite().getService(OpenRegister.class);
        person = getSite().getService(CurrentPerson.class);
        display = parent.getDisplay();
        var layout = new TableColumnLayout();
        parent.setLayout(layout);
        table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION);
        layout.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(NAMES, 80));
        layout.setColumnData(new TableColumn(table, SWT.RIGHT), new ColumnWeightData(1, 72));
        // the toolkit selects the first line of a list that gets the keyboard; nobody chose it
        table.addListener(SWT.MouseDown, event -> byHand = true);
        table.addListener(SWT.KeyDown, event -> byHand = true);
        table.addListener(SWT.Selection, event -> {
            if (byHand) {
                chosen().ifPresent(this::show);
            } else {
                table.deselectAll();
            }
            byHand = false;
        });
        table.addListener(SWT.DefaultSelection, event -> chosen().ifPresent(view -> show(view).ifPresent(ActionsView::setFocus)));
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                chosen().filter(SavedViews.View::own).ifPresent(this::delete);
            } else if (event.keyCode == SWT.F2) {
                chosen().filter(SavedViews.View::own).ifPresent(this::rename);
            }
        });
        var manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(this::menu);
        table.setMenu(manager.createContextMenu(table));
        table.addDisposeListener(event -> manager.dispose());
        getViewSite().getActionBars().getMenuManager().add(action(Messages.views_save, this::save));
        register.addListener(this);
        person.addListener(refill);
        fill();
        register.session().ifPresent(this::opened);
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        index.ifPresent(open -> open.removeListener(follower));
        if (register != null) {
            register.removeListener(this);
            person.removeListener(refill);
        }
        super.dispose();
    }

    @Override
    public void opened(RegisterSession session) {
        RegisterIndex open = getSite().getService(IndexService.class).open(session);
        open.addListener(follower);
        index = Optional.of(open);
        count();
    }

    @Override
    public void closing(RegisterSession session) {
        index.ifPresent(open -> open.removeListener(follower));
        index = Optional.empty();
        counts.clear();
        fill();
    }

    @Override
    public void changed(Set<Element> changed, Set<Element> removed) {
        index.ifPresent(open -> open.upToDate().thenRun(this::later));
    }

    /** Counts again soon, however often this is called meanwhile; on any thread. */
    private void later() {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!waiting) {
                    waiting = true;
                    display.timerExec(PAUSE, recount);
                }
            });
        }
    }

    private List<SavedViews.View> all() {
        var all = new ArrayList<>(SavedViews.always());
        all.addAll(views.own());
        return all;
    }

    /** Asks the index how many actions each view shows, in the background. */
    private void count() {
        waiting = false;
        if (table.isDisposed() || index.isEmpty()) {
            return;
        }
        RegisterIndex open = index.get();
        FilterText.Context context = ActionsView.context(register, person, LocalDate.now(clock));
        List<SavedViews.View> asked = all();
        BackgroundWork.of(Messages.views_own, monitor -> {
            var found = new HashMap<String, Integer>();
            for (SavedViews.View view : asked) {
                known(view, context).ifPresent(filter -> found.put(view.conditions().text(),
                    open.list(new ListQuery("ActionItem", filter, List.of(), 0, 0)).total()));
            }
            return found;
        }).then(found -> {
            if (index.filter(open::equals).isPresent()) {
                counts.clear();
                counts.putAll(found);
                fill();
            }
        }).start(table.getDisplay(), false);
    }

    /** The filter of a view, unless it is about the user and nobody knows who that is. */
    private static Optional<ListQuery.Filter> known(SavedViews.View view, FilterText.Context context) {
        return view.conditions().isPersonal() && context.me().isEmpty() ? Optional.empty() : view.conditions().filter(context);
    }

    private void fill() {
        if (table.isDisposed()) {
            return;
        }
        int selected = table.getSelectionIndex();
        List<SavedViews.View> all = all();
        int own = SavedViews.always().size();
        boolean title = all.size() > own;
        table.setItemCount(all.size() + (title ? 1 : 0));
        for (int i = 0; i < all.size(); i++) {
            TableItem item = table.getItem(i < own ? i : i + 1);
            SavedViews.View view = all.get(i);
            item.setText(new String[] {view.name(), Optional.ofNullable(counts.get(view.conditions().text()))
                .map(count -> Formats.local().number(count)).orElse("")});
            item.setForeground(null);
            item.setData(view);
        }
        if (title) {
            TableItem item = table.getItem(own);
            item.setText(new String[] {Messages.views_own, ""});
            item.setForeground(ThemeColours.QUIET_TEXT.get());
            item.setData(null);
        }
        if (selected >= 0 && selected < table.getItemCount()) {
            table.setSelection(selected);
        }
    }

    private Optional<SavedViews.View> chosen() {
        return table.getSelectionIndex() < 0 ? Optional.empty()
            : Optional.ofNullable((SavedViews.View) table.getItem(table.getSelectionIndex()).getData());
    }

    private Optional<ActionsView> show(SavedViews.View view) {
        Optional<ActionsView> shown = actions();
        shown.ifPresent(actions -> actions.apply(view));
        return shown;
    }

    /** The table of actions, which is opened if need be; the keyboard stays here. */
    private Optional<ActionsView> actions() {
        try {
            return Optional.of((ActionsView) getSite().getPage().showView(ActionsView.ID, null, IWorkbenchPage.VIEW_VISIBLE));
        } catch (PartInitException failure) {
            getSite().getService(Reporter.class).failed(Messages.viewFailed, Messages.viewFailedRemedy, failure);
            return Optional.empty();
        }
    }

    private void menu(IMenuManager menu) {
        menu.add(action(Messages.views_save, this::save));
        deleted.ifPresent(gone -> menu.add(action(Messages.bind(Messages.views_restore, gone.view().name()), () -> {
            views.restore(gone.place(), gone.view());
            deleted = Optional.empty();
            fill();
        })));
        chosen().filter(SavedViews.View::own).ifPresent(view -> {
            menu.add(new Separator());
            menu.add(action(Messages.views_update, () -> actions().ifPresent(actions -> keep(view.name(), actions))));
            menu.add(action(Messages.views_rename, () -> rename(view)));
            menu.add(action(Messages.views_up, () -> move(view, -1)));
            menu.add(action(Messages.views_down, () -> move(view, 1)));
            menu.add(action(Messages.views_delete, () -> delete(view)));
        });
    }

    private void save() {
        ask(Messages.views_save, Messages.views_saveHelp, "").ifPresent(name -> actions().ifPresent(actions -> keep(name, actions)));
    }

    private void keep(String name, ActionsView actions) {
        views.keep(name, actions.conditions(), actions.table().arrangement());
        fill();
        count();
    }

    private void rename(SavedViews.View view) {
        ask(Messages.views_rename, Messages.views_name, view.name()).ifPresent(name -> {
            views.rename(view, name);
            fill();
        });
    }

    private void move(SavedViews.View view, int step) {
        views.move(view, step);
        fill();
    }

    /** Deletes at once; the menu brings it back. */
    private void delete(SavedViews.View view) {
        deleted = Optional.of(new Deleted(views.own().indexOf(view), view));
        views.delete(view);
        fill();
    }

    private Optional<String> ask(String title, String message, String name) {
        var dialog = new InputDialog(getSite().getShell(), title.replace("...", ""), message, name,
            text -> text.isBlank() ? Messages.views_nameMissing : null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
