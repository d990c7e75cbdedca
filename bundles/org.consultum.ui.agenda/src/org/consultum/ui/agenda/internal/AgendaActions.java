package org.consultum.ui.agenda.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.consultum.edit.command.ItemPlace;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.NumberingScheme;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Sitting;
import org.consultum.ui.forms.ElementPicker;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Does what is chosen from the keyboard, the menus or Search or run to the selected rows. They stay selected. */
final class AgendaActions {

    private final AgendaTree agenda;
    private final AgendaEdits edits;
    private final ItemFiles files;
    private final AgendaTasks tasks;

    AgendaActions(AgendaTree agenda, AgendaEdits edits, ItemFiles files, AgendaTasks tasks) {
        this.tasks = Objects.requireNonNull(tasks);
        this.agenda = Objects.requireNonNull(agenda);
        this.edits = Objects.requireNonNull(edits);
        this.files = Objects.requireNonNull(files);
    }

    /** Does one thing; one that changes something and needs an item does nothing where none is selected. */
    void run(AgendaAction action, Optional<String> value) {
        agenda.commit();
        switch (action) {
            case SECOND_ZONE -> agenda.showZone(!agenda.isZoneShown());
            case COLUMNS -> new ColumnsDialog(shell(), agenda).open();
            case EXPAND_ALL -> agenda.viewer().expandAll();
            case COMPARE -> tasks.run(action);
            case COLLAPSE_ALL -> agenda.viewer().collapseAll();
            default -> {
                if (!edits.readOnly()) {
                    change(action, value);
                }
            }
        }
    }

    private void change(AgendaAction action, Optional<String> value) {
        List<AgendaItem> items = agenda.selection();
        switch (action) {
            case NEW -> add(ItemKind.ITEM);
            case NEW_HEADING -> add(ItemKind.HEADING);
            case NEW_BREAK -> add(ItemKind.BREAK);
            case NEW_DAY -> edits.newDay(agenda.selected()).ifPresent(day -> agenda.select(List.of(day)));
            case NUMBERING -> value.map(NumberingScheme::getByName).ifPresent(edits::numbering);
            case DELETE -> delete(items);
            case CARRY_OVER, STANDING_ITEMS, APPLY_TEMPLATE, SAVE_TEMPLATE, PROPOSE, PUBLISH, CONSENT_BLOCK, TO_BACKLOG, REFER,
                REFER_DECISION -> tasks.run(action);
            default -> {
                if (!items.isEmpty()) {
                    change(action, items, value);
                } else if (agenda.selectedRow().orElse(null) instanceof Sitting day) {
                    change(action, day);
                }
            }
        }
    }

    /** The head of a day moves between the items: the day begins one item earlier or later. */
    private void change(AgendaAction action, Sitting day) {
        List<AgendaItem> top = agenda.rows().items().stream().filter(item -> agenda.rows().parent(item).isEmpty()).toList();
        for (int index = 0; index < top.size(); index++) {
            if (top.get(index).getSitting() == day) {
                int other = action == AgendaAction.UP ? index - 1 : action == AgendaAction.DOWN ? index + 1 : -1;
                if (other > 0 && other < top.size() && top.get(other).getSitting() == null) {
                    edits.begin(day, top.get(index), top.get(other));
                }
                return;
            }
        }
    }

    private void change(AgendaAction action, List<AgendaItem> items, Optional<String> value) {
        AgendaItem first = items.getFirst();
        switch (action) {
            case NEW_BELOW -> created(new ItemPlace.Below(first), ItemKind.ITEM, Optional.empty());
            case UP -> edits.up(items);
            case DOWN -> edits.down(items);
            case INDENT -> edits.indent(items);
            case OUTDENT -> edits.outdent(items);
            case DUPLICATE -> agenda.select(edits.duplicate(items));
            case SPLIT -> edits.split(first).ifPresent(second -> named(second));
            case RENAME -> agenda.edit(first, AgendaColumn.ITEM);
            case PURPOSE -> agenda.edit(first, AgendaColumn.PURPOSE);
            case MINUTES -> agenda.edit(first, AgendaColumn.MINUTES);
            case PRESENTER -> agenda.edit(first, AgendaColumn.PRESENTER);
            case START -> agenda.edit(first, AgendaColumn.START);
            case AFTER -> after(items);
            case CONSENT -> edits.consent(items, !first.isConsent());
            case CLOSE -> close(items);
            case STANDING -> edits.set(Messages.edit_standing, items, Literals.AGENDA_ITEM__STANDING, !first.isStanding());
            case LATE -> late(items);
            case KIND -> value.ifPresent(kind -> edits.kind(items, kind));
            case ADD_PAPERS -> files.choose(first);
            case USE_PAPER -> files.use(first);
            default -> throw new IllegalArgumentException(action.name());
        }
    }

    /** Whether a command that can be on or off is on. */
    boolean isOn(AgendaAction action, Optional<String> value) {
        return switch (action) {
            case CONSENT -> first(AgendaItem::isConsent);
            case CLOSE -> first(AgendaItem::isClosed);
            case STANDING -> first(AgendaItem::isStanding);
            case KIND -> value.filter(kind -> first(item -> kind.equals(Optional.ofNullable(item.getContributedKind())
                .orElseGet(item.getKind()::getName)))).isPresent();
            case NUMBERING -> Optional.ofNullable(edits.meeting().getCommittee())
                .filter(committee -> committee.getNumbering().getName().equals(value.orElse(""))).isPresent();
            case SECOND_ZONE -> agenda.isZoneShown();
            default -> false;
        };
    }

    /** Begins to edit the title of the selected item with a first character. */
    void type(char first) {
        agenda.selected().filter(item -> !edits.readOnly()).ifPresent(item -> {
            agenda.edit(item, AgendaColumn.ITEM);
            field().ifPresent(text -> {
                text.setText(String.valueOf(first));
                text.setSelection(1);
            });
        });
    }

    private boolean first(Predicate<AgendaItem> wanted) {
        return agenda.selected().filter(wanted).isPresent();
    }

    /** A new row after the selected one; after the head of a day it is the first of that day. */
    private void add(ItemKind kind) {
        Element row = agenda.selectedRow().orElse(null);
        switch (row) {
            case AgendaItem item -> created(new ItemPlace.After(agenda.selection().getLast()), kind, Optional.empty());
            case Sitting day -> {
                List<Element> order = agenda.rows().order();
                int next = order.indexOf(day) + 1;
                if (next < order.size() && order.get(next) instanceof AgendaItem item) {
                    created(new ItemPlace.Before(item), kind, Optional.ofNullable(item.getSitting()));
                } else {
                    created(new ItemPlace.EndOfAgenda(edits.meeting()), kind, Optional.of(day));
                }
            }
            case null, default -> created(new ItemPlace.EndOfAgenda(edits.meeting()), kind, Optional.empty());
        }
    }

    private void created(ItemPlace place, ItemKind kind, Optional<Sitting> day) {
        Optional<String> late = Optional.empty();
        if (edits.published() && kind == ItemKind.ITEM) {
            late = ask(Messages.late_title, Messages.late_question, "");
            if (late.isEmpty()) {
                return;
            }
        }
        edits.add(place, kind, day, late).ifPresent(item -> {
            if (kind == ItemKind.BREAK) {
                agenda.select(List.of(item));
            } else {
                named(item);
            }
        });
    }

    /** Selects a new item, its title ready to be typed over. */
    private void named(AgendaItem item) {
        agenda.select(List.of(item));
        agenda.edit(item, AgendaColumn.ITEM);
        field().ifPresent(Text::selectAll);
    }

    private void delete(List<AgendaItem> items) {
        if (items.isEmpty()) {
            agenda.selectedRow().filter(Sitting.class::isInstance).map(Sitting.class::cast).ifPresent(edits::delete);
            return;
        }
        List<Element> order = new ArrayList<>(agenda.rows().order());
        int at = order.indexOf(items.getFirst());
        edits.delete(items);
        order.removeIf(row -> !agenda.rows().has(row));
        if (!order.isEmpty()) {
            agenda.select(List.of(order.get(Math.min(at, order.size() - 1))));
        }
    }

    private void close(List<AgendaItem> items) {
        if (items.getFirst().isClosed()) {
            edits.open(items);
            return;
        }
        String before = Optional.ofNullable(items.getFirst().getClosedReason()).orElse("");
        ask(Messages.close_title, Messages.close_question, before)
            .ifPresent(reason -> edits.close(items, Optional.of(reason).filter(text -> !text.isBlank())));
    }

    private void late(List<AgendaItem> items) {
        String before = Optional.ofNullable(items.getFirst().getLateReason()).orElse("");
        ask(Messages.late_title, Messages.late_question, before)
            .ifPresent(reason -> edits.late(items, reason));
    }

    private void after(List<AgendaItem> items) {
        if (items.getFirst().getAfter() != null) {
            edits.set(Messages.after_title, items, Literals.AGENDA_ITEM__AFTER, null);
            return;
        }
        var picker = new ElementPicker(shell(), edits.editing().labels(),
            agenda.rows().items().stream().filter(item -> !items.contains(item)).toList());
        picker.title(Messages.after_title);
        picker.pickOne("").ifPresent(item -> edits.set(Messages.after_title, items.subList(0, 1), Literals.AGENDA_ITEM__AFTER, item));
    }

    private Optional<String> ask(String title, String question, String before) {
        var dialog = new InputDialog(shell(), title, question, before, null);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    private Optional<Text> field() {
        return agenda.viewer().getTree().getDisplay().getFocusControl() instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    private Shell shell() {
        return agenda.viewer().getTree().getShell();
    }
}
