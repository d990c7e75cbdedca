package org.consultum.edit.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Agenda;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * A position in a list of agenda items.
 *
 * @param owner agenda, item or committee that holds the list
 * @param list the reference that is the list
 * @param before the items that come before the position, in their order
 */
record ItemSlot(EObject owner, EReference list, List<AgendaItem> before) {

    /** The position a place means. Plans a new agenda where there is none; refuses a place below a break. */
    static Optional<ItemSlot> at(ItemPlace place, Steps steps) {
        return switch (place) {
            case ItemPlace.Before(AgendaItem item) -> beside(item, 0, steps);
            case ItemPlace.After(AgendaItem item) -> beside(item, 1, steps);
            case ItemPlace.Below(AgendaItem item) -> {
                if (item.getKind() == ItemKind.BREAK) {
                    steps.refuse(IntentionCommand.refused("belowBreak"));
                    yield Optional.empty();
                }
                yield Optional.of(endOf(item));
            }
            case ItemPlace.EndOfAgenda(Meeting meeting) -> {
                if (meeting.getAgenda() != null) {
                    yield Optional.of(endOf(meeting.getAgenda()));
                }
                Agenda agenda = RegisterFactory.eINSTANCE.createAgenda();
                steps.set(meeting, Literals.MEETING__AGENDA, agenda);
                yield Optional.of(endOf(agenda));
            }
            case ItemPlace.EndOfBacklog(var committee) -> Optional.of(endOf(committee));
        };
    }

    /** Position in the list when some items of it have been taken out. */
    int index(Set<AgendaItem> takenOut) {
        return (int) before.stream().filter(item -> !takenOut.contains(item)).count();
    }

    /** Whether what is put here is added to an agenda that is published already. */
    boolean published() {
        EObject outer = owner;
        while (outer instanceof AgendaItem) {
            outer = outer.eContainer();
        }
        return outer instanceof Agenda agenda && agenda.getPublishedOn() != null;
    }

    /** The items of a list that an item stands in. */
    static List<AgendaItem> siblings(AgendaItem item) {
        return item.eContainer() == null ? List.of(item) : items(item.eContainer(), listOf(item.eContainer()));
    }

    /** The reference of an agenda, item or committee that is its list of items. */
    static EReference listOf(EObject owner) {
        return switch (owner) {
            case AgendaItem item -> Literals.AGENDA_ITEM__ITEMS;
            case Agenda agenda -> Literals.AGENDA__ITEMS;
            default -> Literals.COMMITTEE__BACKLOG;
        };
    }

    private static Optional<ItemSlot> beside(AgendaItem item, int offset, Steps steps) {
        if (item.eContainer() == null) {
            steps.refuse(IntentionCommand.refused("notOnAgenda", IntentionCommand.name(item.getTitle())));
            return Optional.empty();
        }
        EObject owner = item.eContainer();
        List<AgendaItem> siblings = siblings(item);
        return Optional.of(new ItemSlot(owner, listOf(owner), siblings.subList(0, siblings.indexOf(item) + offset)));
    }

    private static ItemSlot endOf(EObject owner) {
        return new ItemSlot(owner, listOf(owner), items(owner, listOf(owner)));
    }

    @SuppressWarnings("unchecked")
    private static List<AgendaItem> items(EObject owner, EReference list) {
        return List.copyOf((List<AgendaItem>) owner.eGet(list));
    }
}
