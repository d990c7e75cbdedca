package org.consultum.ui.agenda.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.command.AddAgendaItem;
import org.consultum.edit.command.CloseItem;
import org.consultum.edit.command.DeleteElements;
import org.consultum.edit.command.DuplicateAgendaItem;
import org.consultum.edit.command.IndentAgendaItem;
import org.consultum.edit.command.ItemPlace;
import org.consultum.edit.command.MarkConsent;
import org.consultum.edit.command.MoveAgendaItemDown;
import org.consultum.edit.command.MoveAgendaItemUp;
import org.consultum.edit.command.MoveAgendaItems;
import org.consultum.edit.command.OpenItem;
import org.consultum.edit.command.OutdentAgendaItem;
import org.consultum.edit.command.SplitAgendaItem;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.ui.forms.Editing;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;

/** The changes the agenda offers, each one undoable command however many items it concerns. */
final class AgendaEdits {

    private final Editing editing;
    private final Meeting meeting;
    private final NewElements elements;

    AgendaEdits(Editing editing, Meeting meeting, IdSource ids) {
        this.editing = Objects.requireNonNull(editing);
        this.meeting = Objects.requireNonNull(meeting);
        this.elements = new NewElements(ids);
    }

    boolean readOnly() {
        return editing.readOnly();
    }

    Optional<AgendaItem> newAfter(Optional<AgendaItem> sibling) {
        return add(sibling.<ItemPlace>map(ItemPlace.After::new).orElseGet(() -> new ItemPlace.EndOfAgenda(meeting)));
    }

    Optional<AgendaItem> newBelow(AgendaItem parent) {
        return add(new ItemPlace.Below(parent));
    }

    void up(List<AgendaItem> items) {
        int first = siblings(items.getFirst()).indexOf(items.getFirst());
        if (items.size() == 1) {
            perform(new MoveAgendaItemUp(domain(), items.getFirst()));
        } else if (first > 0) {
            moveBeside(items, siblings(items.getFirst()).get(first - 1), true);
        }
    }

    void down(List<AgendaItem> items) {
        List<AgendaItem> siblings = siblings(items.getLast());
        int last = siblings.indexOf(items.getLast());
        if (items.size() == 1) {
            perform(new MoveAgendaItemDown(domain(), items.getFirst()));
        } else if (last + 1 < siblings.size()) {
            moveBeside(items, siblings.get(last + 1), false);
        }
    }

    void indent(List<AgendaItem> items) {
        int first = siblings(items.getFirst()).indexOf(items.getFirst());
        if (items.size() == 1) {
            perform(new IndentAgendaItem(domain(), items.getFirst()));
        } else if (first > 0) {
            moveBelow(items, siblings(items.getFirst()).get(first - 1));
        }
    }

    void outdent(List<AgendaItem> items) {
        if (items.size() == 1) {
            perform(new OutdentAgendaItem(domain(), items.getFirst()));
        } else if (items.getFirst().eContainer() instanceof AgendaItem parent) {
            moveBeside(items, parent, false);
        }
    }

    List<AgendaItem> duplicate(List<AgendaItem> items) {
        AgendaItem item = items.getLast();
        var command = new DuplicateAgendaItem(domain(), elements, item);
        return perform(command) ? created(command) : items;
    }

    void split(AgendaItem item) {
        perform(new SplitAgendaItem(domain(), elements, item, Messages.item_new, item.getMinutesPlanned() / 2));
    }

    void consent(List<AgendaItem> items, boolean consent) {
        perform(new MarkConsent(domain(), items, consent));
    }

    void close(List<AgendaItem> items, boolean closed) {
        all(Messages.action_close, items.stream().<Command>map(item -> closed
            ? new CloseItem(domain(), item, Optional.empty()) : new OpenItem(domain(), item)).toList());
    }

    void kind(List<AgendaItem> items, ItemKind kind) {
        all(Messages.edit_kind, items.stream().map(item -> SetCommand.create(domain(), item, Literals.AGENDA_ITEM__KIND, kind)).toList());
    }

    void delete(List<AgendaItem> items) {
        perform(new DeleteElements(domain(), items));
    }

    void moveBelow(List<AgendaItem> items, AgendaItem parent) {
        perform(new MoveAgendaItems(domain(), items, new ItemPlace.Below(parent)));
    }

    void moveBeside(List<AgendaItem> items, AgendaItem sibling, boolean before) {
        perform(new MoveAgendaItems(domain(), items, before ? new ItemPlace.Before(sibling) : new ItemPlace.After(sibling)));
    }

    void moveToEnd(List<AgendaItem> items) {
        perform(new MoveAgendaItems(domain(), items, new ItemPlace.EndOfAgenda(meeting)));
    }

    /** The items an item stands among. */
    static List<AgendaItem> siblings(AgendaItem item) {
        return switch (item.eContainer()) {
            case AgendaItem parent -> parent.getItems();
            case Agenda agenda -> agenda.getItems();
            case null, default -> List.of(item);
        };
    }

    private Optional<AgendaItem> add(ItemPlace place) {
        var command = new AddAgendaItem(domain(), elements, place, ItemKind.ITEM, Messages.item_new);
        return perform(command) ? created(command).stream().findFirst() : Optional.empty();
    }

    private void all(String label, List<Command> commands) {
        perform(Editing.labelled(label, new CompoundCommand(label, label, commands)));
    }

    /** Executes what can be done; what cannot, such as indenting the first item, is passed over in silence like a key without effect. */
    private boolean perform(Command command) {
        return command.canExecute() && editing.execute(command);
    }

    private static List<AgendaItem> created(Command command) {
        return command.getResult().stream().filter(AgendaItem.class::isInstance).map(AgendaItem.class::cast).toList();
    }

    private EditingDomain domain() {
        return editing.session().editingDomain();
    }
}
