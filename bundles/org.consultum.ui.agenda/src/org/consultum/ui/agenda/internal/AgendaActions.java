package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** What can be done with the selected items, from the keyboard and the context menu alike. */
final class AgendaActions {

    /** One thing that can be done, and the key that does it. */
    enum Kind {
        NEW("Enter"), NEW_BELOW("Shift+Enter"), UP("Alt+Up"), DOWN("Alt+Down"), INDENT("Tab"), OUTDENT("Shift+Tab"), DUPLICATE("Ctrl+D"),
        SPLIT(""), RENAME("F2"), CONSENT(""), CLOSE(""), ITEM(""), HEADING(""), BREAK(""), DELETE("Delete");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Label of the menu entry with its key. */
        String label() {
            String text = switch (this) {
                case NEW -> Messages.action_new;
                case NEW_BELOW -> Messages.action_newBelow;
                case UP -> Messages.action_up;
                case DOWN -> Messages.action_down;
                case INDENT -> Messages.action_indent;
                case OUTDENT -> Messages.action_outdent;
                case DUPLICATE -> Messages.action_duplicate;
                case SPLIT -> Messages.action_split;
                case RENAME -> Messages.action_rename;
                case CONSENT -> Messages.action_consent;
                case CLOSE -> Messages.action_close;
                case ITEM -> Messages.action_item;
                case HEADING -> Messages.action_heading;
                case BREAK -> Messages.action_break;
                case DELETE -> Messages.action_delete;
            };
            // The "@" keeps the menu from taking the key for an accelerator of its own.
            return key.isEmpty() ? text : text + "\t" + key + "@";
        }
    }

    private final AgendaTree agenda;
    private final AgendaEdits edits;

    AgendaActions(AgendaTree agenda, AgendaEdits edits) {
        this.agenda = Objects.requireNonNull(agenda);
        this.edits = Objects.requireNonNull(edits);
    }

    void run(Kind kind) {
        List<AgendaItem> items = agenda.selection();
        if (edits.readOnly() || items.isEmpty() && kind != Kind.NEW) {
            return;
        }
        switch (kind) {
            case NEW -> created(edits.newAfter(items.isEmpty() ? Optional.empty() : Optional.of(items.getLast())));
            case NEW_BELOW -> created(edits.newBelow(items.getFirst()));
            case UP -> kept(items, () -> edits.up(items));
            case DOWN -> kept(items, () -> edits.down(items));
            case INDENT -> kept(items, () -> edits.indent(items));
            case OUTDENT -> kept(items, () -> edits.outdent(items));
            case DUPLICATE -> agenda.select(edits.duplicate(items));
            case SPLIT -> edits.split(items.getFirst());
            case RENAME -> agenda.edit(items.getFirst(), AgendaColumn.ITEM);
            case CONSENT -> edits.consent(items, !items.getFirst().isConsent());
            case CLOSE -> edits.close(items, !items.getFirst().isClosed());
            case ITEM -> edits.kind(items, ItemKind.ITEM);
            case HEADING -> edits.kind(items, ItemKind.HEADING);
            case BREAK -> edits.kind(items, ItemKind.BREAK);
            case DELETE -> delete(items);
        }
    }

    /** Begins to edit the title of the selected item with a first character. */
    void type(char first) {
        agenda.selected().filter(item -> !edits.readOnly()).ifPresent(item -> {
            agenda.edit(item, AgendaColumn.ITEM);
            if (agenda.viewer().getTree().getDisplay().getFocusControl() instanceof Text text) {
                text.setText(String.valueOf(first));
                text.setSelection(1);
            }
        });
    }

    /** Fills the context menu. */
    void fill(IMenuManager menu) {
        boolean selected = !agenda.selection().isEmpty() && !edits.readOnly();
        add(menu, !edits.readOnly(), Kind.NEW);
        add(menu, selected, Kind.NEW_BELOW, Kind.DUPLICATE, Kind.SPLIT, Kind.RENAME);
        menu.add(new Separator());
        add(menu, selected, Kind.UP, Kind.DOWN, Kind.INDENT, Kind.OUTDENT);
        menu.add(new Separator());
        check(menu, Kind.CONSENT, agenda.selected().map(AgendaItem::isConsent).orElse(false));
        check(menu, Kind.CLOSE, agenda.selected().map(AgendaItem::isClosed).orElse(false));
        var kinds = new MenuManager(Messages.edit_kind);
        for (Kind kind : List.of(Kind.ITEM, Kind.HEADING, Kind.BREAK)) {
            check(kinds, kind, agenda.selected().map(item -> item.getKind().name().equals(kind.name())).orElse(false));
        }
        menu.add(kinds);
        menu.add(new Separator());
        add(menu, selected, Kind.DELETE);
    }

    private void add(IMenuManager menu, boolean enabled, Kind... kinds) {
        for (Kind kind : kinds) {
            var action = action(kind, IAction.AS_PUSH_BUTTON);
            action.setEnabled(enabled);
            menu.add(action);
        }
    }

    private void check(IMenuManager menu, Kind kind, boolean checked) {
        var action = action(kind, IAction.AS_CHECK_BOX);
        action.setChecked(checked);
        action.setEnabled(!edits.readOnly() && agenda.selected().isPresent());
        menu.add(action);
    }

    private Action action(Kind kind, int style) {
        return new Action(kind.label(), style) {
            @Override
            public void runWithEvent(Event event) {
                AgendaActions.this.run(kind);
            }
        };
    }

    private void created(Optional<AgendaItem> item) {
        item.ifPresent(created -> {
            agenda.select(List.of(created));
            agenda.edit(created, AgendaColumn.ITEM);
            if (agenda.viewer().getTree().getDisplay().getFocusControl() instanceof Text text) {
                text.selectAll();
            }
        });
    }

    private void kept(List<AgendaItem> items, Runnable edit) {
        edit.run();
        agenda.select(items);
    }

    private void delete(List<AgendaItem> items) {
        AgendaItem next = neighbour(items);
        edits.delete(items);
        agenda.select(next == null ? List.of() : List.of(next));
    }

    private static AgendaItem neighbour(List<AgendaItem> items) {
        List<AgendaItem> siblings = AgendaEdits.siblings(items.getFirst());
        int after = siblings.indexOf(items.getLast()) + 1;
        int before = siblings.indexOf(items.getFirst()) - 1;
        return after > 0 && after < siblings.size() ? siblings.get(after) : before >= 0 ? siblings.get(before) : null;
    }
}
