package org.consultum.ui.actions.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.followup.action.ActionLifecycle;
import org.consultum.followup.action.Changes;
import org.consultum.index.IndexEntry;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Party;
import org.consultum.model.Priority;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.ui.actions.Messages;
import org.consultum.ui.actions.internal.ActionChanges;
import org.consultum.ui.actions.internal.CloseQuestion;
import org.consultum.ui.actions.internal.QuestionDialog;
import org.consultum.ui.actions.internal.ReopenQuestion;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.forms.Editing;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Edits the current cell where that is quick: status, priority, due date, progress and owners, each as one command. */
final class CellEditing {

    private static final int COMPLETE = 100;
    private static final int LONGEST_NUMBER = 3;

    private final TablePane pane;

    CellEditing(TablePane pane) {
        this.pane = pane;
    }

    /** Edits the current cell, beginning with what was typed. */
    void edit(String typed) {
        Optional<Editing> editing = pane.site().editing().filter(possible -> !possible.readOnly());
        Optional<IndexEntry> entry = pane.current();
        int column = pane.grid().currentColumn();
        if (editing.isEmpty() || entry.isEmpty() || column >= pane.arrangement().columns().size()) {
            return;
        }
        pane.site().action(entry.get().id()).ifPresent(action -> {
            var changes = ActionChanges.of(pane.site().site(), editing.get(), pane.site().clock());
            switch (pane.arrangement().columns().get(column)) {
                case ActionColumn.STATUS -> menu(Arrays.asList(ActionStatus.values()), action.getStatus(),
                    status -> status(pane.grid().table().getShell(), changes, action, status));
                case ActionColumn.PRIORITY -> menu(List.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW), action.getPriority(),
                    priority -> changes.change(List.of(action), Changes.none().withPriority(priority)));
                case ActionColumn.PROGRESS -> progress(typed, editing.get(), changes, action);
                case ActionColumn.DUE -> new DayDialog(pane.grid().table().getShell(), Messages.column_due,
                    Optional.ofNullable(action.getDue()).orElse(pane.texts().today())).day()
                    .ifPresent(day -> changes.due(List.of(action), day));
                case ActionColumn.OWNERS -> owners(editing.get(), changes, action);
                default -> { }
            }
        });
    }

    /** Gives an action a status; asks for evidence or a reason where that is needed. */
    static void status(Shell shell, ActionChanges changes, ActionItem action, ActionStatus status) {
        switch (ActionLifecycle.obstacle(action, status).orElse(null)) {
            case null -> changes.status(List.of(action), status);
            case SAME -> { }
            case EVIDENCE -> new QuestionDialog(shell, new CloseQuestion(changes, action)).open();
            case REOPEN -> new QuestionDialog(shell, new ReopenQuestion(changes, action, Optional.of(status))).open();
        }
    }

    private <E extends Enum<E>> void menu(List<E> values, E now, Consumer<E> choose) {
        Rectangle cell = pane.grid().currentBounds();
        var menu = new Menu(pane.grid().table());
        for (E value : values) {
            var item = new MenuItem(menu, SWT.RADIO);
            item.setText(pane.site().labels().getText(value));
            item.setSelection(value == now);
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection() && value != now) {
                    item.getDisplay().asyncExec(() -> choose.accept(value));
                }
            });
        }
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(pane.grid().table().toDisplay(cell.x, cell.y + cell.height));
        menu.setVisible(true);
    }

    private void progress(String typed, Editing editing, ActionChanges changes, ActionItem action) {
        if (!typed.isEmpty() && !Character.isDigit(typed.charAt(0))) {
            return;
        }
        Rectangle cell = pane.grid().currentBounds();
        var field = new Text(pane.grid().table(), SWT.SINGLE | SWT.BORDER | SWT.RIGHT);
        field.setTextLimit(LONGEST_NUMBER);
        field.setBounds(cell.x, cell.y, cell.width - 1, cell.height - 1);
        field.setText(typed.isEmpty() ? Integer.toString(action.getProgress()) : typed);
        field.setSelection(typed.isEmpty() ? 0 : typed.length(), field.getText().length());
        field.addListener(SWT.Verify, event -> event.doit = event.text.chars().allMatch(Character::isDigit));
        var open = new boolean[] {true};
        Runnable commit = () -> {
            if (open[0]) {
                open[0] = false;
                field.getText().chars().mapToObj(Character::getNumericValue).reduce((high, low) -> high * 10 + low)
                    .filter(percent -> percent != action.getProgress())
                    .ifPresent(percent -> changes.change(List.of(action), Changes.none().withProgress(Math.min(percent, COMPLETE))));
            }
        };
        editing.register().pending(commit);
        Runnable end = () -> {
            editing.register().withdraw(commit);
            field.getDisplay().asyncExec(field::dispose);
        };
        field.addListener(SWT.FocusOut, event -> {
            commit.run();
            end.run();
        });
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN || event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                if (event.detail == SWT.TRAVERSE_ESCAPE) {
                    open[0] = false;
                }
                pane.grid().table().setFocus();
            }
        });
        field.setFocus();
    }

    private void owners(Editing editing, ActionChanges changes, ActionItem action) {
        var picker = new ElementPicker(pane.grid().table().getShell(), editing.labels(),
            new Candidates(editing.session().register()).of(action, Literals.PARTY));
        picker.title(Messages.column_owners);
        picker.pickMany(action.getOwners()).map(CellEditing::parties).filter(chosen -> !chosen.equals(action.getOwners()))
            .ifPresent(chosen -> changes.change(List.of(action), Changes.none().withOwners(new Changes.Parties.Replace(chosen))));
    }

    static List<Party> parties(List<?> chosen) {
        return chosen.stream().filter(Party.class::isInstance).map(Party.class::cast).toList();
    }
}
