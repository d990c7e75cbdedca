package org.consultum.ui.actions.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.consultum.followup.action.Changes;
import org.consultum.index.IndexEntry;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.actions.Messages;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchActionConstants;

/** What can be done with the selected actions, however many: each of it is one command with one undo. */
public final class BulkMenu {

    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_MONTH = 30;

    private final TablePane pane;

    public BulkMenu(TablePane pane) {
        this.pane = pane;
    }

    /** Fills the context menu: of the heading under the mouse, else of the selected actions. */
    public void fill(IMenuManager menu) {
        int heading = pane.grid().headingUnderMouse();
        if (heading >= 0 && heading < pane.arrangement().columns().size()) {
            heading(menu, pane.arrangement().columns().get(heading));
            return;
        }
        Optional<IndexEntry> current = pane.current();
        boolean writable = pane.site().editing().filter(editing -> !editing.readOnly()).isPresent();
        boolean any = pane.selectedLines() > 0;
        menu.add(action(Messages.menu_open, current.isPresent(), () -> current.ifPresent(entry -> pane.site().open(entry.id()))));
        menu.add(action(Messages.menu_origin, current.filter(entry -> !entry.originIds().isEmpty()).isPresent(),
            () -> current.ifPresent(entry -> pane.site().open(entry.originIds().getFirst()))));
        menu.add(new Separator());
        if (writable && any) {
            menu.add(status());
            menu.add(priority());
            menu.add(due());
            menu.add(action(Messages.menu_owners, true, this::owners));
            menu.add(snooze());
            menu.add(action(Messages.menu_note, true, this::note));
            menu.add(new Separator());
        }
        menu.add(action(Messages.menu_copy + "\tCtrl+C", any, () -> new TableCopy(pane).copy()));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private void heading(IMenuManager menu, Column heading) {
        if (heading instanceof ActionColumn column) {
            var upwards = new ListQuery.Sort(column.sort(), true);
            var downwards = new ListQuery.Sort(column.sort(), false);
            menu.add(action(Messages.heading_upwards, true, () -> pane.arrange(pane.arrangement().withSorts(List.of(upwards)))));
            menu.add(action(Messages.heading_downwards, true, () -> pane.arrange(pane.arrangement().withSorts(List.of(downwards)))));
            menu.add(new Separator());
        }
        for (Column each : PluginColumn.withOurs()) {
            var columns = new ArrayList<>(pane.arrangement().columns());
            boolean shown = columns.contains(each);
            var toggle = new Action(each.title(), IAction.AS_CHECK_BOX) {
                @Override
                public void run() {
                    if (!columns.remove(each)) {
                        columns.add(each);
                    }
                    pane.arrange(pane.arrangement().withColumns(columns));
                }
            };
            toggle.setChecked(shown);
            toggle.setEnabled(!shown || columns.size() > 1);
            menu.add(toggle);
        }
        menu.add(new Separator());
        menu.add(action(Messages.bar_columns, true, () -> new ColumnsDialog(shell(), pane.arrangement().columns()).ask()
            .ifPresent(columns -> pane.arrange(pane.arrangement().withColumns(columns)))));
    }

    private MenuManager status() {
        var menu = new MenuManager(Messages.column_status);
        for (ActionStatus status : ActionStatus.values()) {
            menu.add(action(pane.site().labels().getText(status), true, () -> selected((changes, actions) -> {
                if (actions.size() == 1) {
                    CellEditing.status(shell(), changes, actions.getFirst(), status);
                } else {
                    changes.status(actions, status);
                }
            })));
        }
        return menu;
    }

    private MenuManager priority() {
        var menu = new MenuManager(Messages.column_priority);
        for (Priority priority : List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)) {
            menu.add(action(pane.site().labels().getText(priority), true, () -> change(Changes.none().withPriority(priority))));
        }
        return menu;
    }

    private MenuManager due() {
        var menu = new MenuManager(Messages.column_due);
        LocalDate today = pane.texts().today();
        menu.add(due(Messages.menu_today, new Changes.Due.On(today)));
        menu.add(due(Messages.menu_inAWeek, new Changes.Due.On(today.plusDays(DAYS_OF_WEEK))));
        menu.add(due(Messages.menu_inAMonth, new Changes.Due.On(today.plusDays(DAYS_OF_MONTH))));
        menu.add(due(Messages.due_nextMeeting, new Changes.Due.NextMeeting()));
        menu.add(action(Messages.menu_day, true, () -> new DayDialog(shell(), Messages.column_due, today).day()
            .ifPresent(day -> change(Changes.none().withDue(new Changes.Due.On(day))))));
        menu.add(new Separator());
        menu.add(due(Messages.menu_weekLater, new Changes.Due.Later(DAYS_OF_WEEK)));
        menu.add(due(Messages.menu_noDue, new Changes.Due.None()));
        return menu;
    }

    private IAction due(String text, Changes.Due due) {
        return action(text, true, () -> change(Changes.none().withDue(due)));
    }

    private MenuManager snooze() {
        var menu = new MenuManager(Messages.menu_snooze);
        LocalDate today = pane.texts().today();
        menu.add(snooze(Messages.menu_forAWeek, Optional.of(today.plusDays(DAYS_OF_WEEK))));
        menu.add(snooze(Messages.menu_forAMonth, Optional.of(today.plusDays(DAYS_OF_MONTH))));
        menu.add(action(Messages.menu_untilDay, true, () -> new DayDialog(shell(), Messages.menu_snooze, today.plusDays(1)).day()
            .ifPresent(day -> selected((changes, actions) -> changes.snooze(actions, Optional.of(day))))));
        menu.add(new Separator());
        menu.add(snooze(Messages.menu_snoozeOver, Optional.empty()));
        return menu;
    }

    private IAction snooze(String text, Optional<LocalDate> until) {
        return action(text, true, () -> selected((changes, actions) -> changes.snooze(actions, until)));
    }

    private void owners() {
        selected((changes, actions) -> {
            Editing editing = changes.editing();
            var picker = new ElementPicker(shell(), editing.labels(),
                new Candidates(editing.session().register()).of(actions.getFirst(), Literals.PARTY));
            picker.title(Messages.bind(Messages.menu_ownersOf, TablePane.counts(actions.size())));
            boolean same = actions.stream().map(ActionItem::getOwners).distinct().count() == 1;
            picker.pickMany(same ? actions.getFirst().getOwners() : List.of()).map(CellEditing::parties)
                .ifPresent(chosen -> changes.change(actions, Changes.none().withOwners(new Changes.Parties.Replace(chosen))));
        });
    }

    private void note() {
        var dialog = new InputDialog(shell(), Messages.menu_note, Messages.bind(Messages.note_of, TablePane.counts(pane.selectedLines())),
            "", text -> text.isBlank() ? Messages.note_missing : null) {
            @Override
            protected int getInputTextStyle() {
                return SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP;
            }

            @Override
            protected Control createDialogArea(Composite parent) {
                var area = super.createDialogArea(parent);
                ((GridData) getText().getLayoutData()).heightHint = 5 * getText().getLineHeight();
                return area;
            }
        };
        if (dialog.open() == Window.OK) {
            change(Changes.none().withNote(dialog.getValue().strip()));
        }
    }

    /** Changes all selected actions alike, as one command. */
    public void change(Changes wanted) {
        selected((changes, actions) -> changes.change(actions, wanted));
    }

    private void selected(BiConsumer<ActionChanges, List<ActionItem>> work) {
        pane.withSelected(entries -> pane.site().editing().ifPresent(editing -> {
            var found = new ArrayList<ActionItem>();
            BusyIndicator.showWhile(pane.grid().table().getDisplay(),
                () -> entries.forEach(entry -> pane.site().action(entry.id()).ifPresent(found::add)));
            if (!found.isEmpty()) {
                work.accept(ActionChanges.of(pane.site().site(), editing, pane.site().clock()), List.copyOf(found));
            }
        }));
    }

    private Shell shell() {
        return pane.grid().table().getShell();
    }

    private static IAction action(String text, boolean enabled, Runnable run) {
        var action = new Action(text.contains("\t") ? text : text.replace("&", "&&")) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }
}
