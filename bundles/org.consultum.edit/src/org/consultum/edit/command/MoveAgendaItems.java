package org.consultum.edit.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consultum.edit.LoadedContents;
import org.consultum.model.AgendaItem;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Moves items to another place, also on the agenda of another meeting or from the items that wait for one. They keep their order;
 * sub-items go with the item they are below.
 */
public final class MoveAgendaItems extends IntentionCommand {

    private final Collection<AgendaItem> items;
    private final ItemPlace place;

    public MoveAgendaItems(EditingDomain domain, Collection<AgendaItem> items, ItemPlace place) {
        super(domain, about(items.size()));
        this.items = List.copyOf(items);
        this.place = place;
    }

    @Override
    protected void plan(Steps steps) {
        Set<AgendaItem> moved = new LinkedHashSet<>(items);
        moved.removeIf(item -> isBelowAny(item.eContainer(), new LinkedHashSet<>(items)));
        ItemSlot.at(place, steps).ifPresent(slot -> {
            if (isBelowAny(slot.owner(), moved)) {
                steps.refuse(refused("intoItself"));
                return;
            }
            List<AgendaItem> ordered = inOrder(moved);
            int index = slot.index(moved);
            if (staysPut(ordered, slot, index)) {
                return;
            }
            ordered.forEach(item -> steps.remove(item.eContainer(), ItemSlot.listOf(item.eContainer()), item));
            for (AgendaItem item : ordered) {
                steps.add(slot.owner(), slot.list(), index++, item);
            }
        });
    }

    private static boolean isBelowAny(EObject object, Set<AgendaItem> items) {
        EObject outer = object;
        while (outer instanceof AgendaItem && !items.contains(outer)) {
            outer = outer.eContainer();
        }
        return outer instanceof AgendaItem;
    }

    private static boolean staysPut(List<AgendaItem> ordered, ItemSlot slot, int index) {
        if (ordered.isEmpty() || ordered.getFirst().eContainer() != slot.owner()) {
            return ordered.isEmpty();
        }
        List<AgendaItem> siblings = ItemSlot.siblings(ordered.getFirst());
        return index + ordered.size() <= siblings.size() && siblings.subList(index, index + ordered.size()).equals(ordered);
    }

    /** In the order of the agendas they are on; items of different agendas in the order given. */
    private static List<AgendaItem> inOrder(Set<AgendaItem> items) {
        Map<EObject, Integer> positions = new HashMap<>();
        for (AgendaItem item : items) {
            EObject top = item;
            while (top instanceof AgendaItem && top.eContainer() != null) {
                top = top.eContainer();
            }
            if (!positions.containsKey(top)) {
                new LoadedContents(top, true).forEachRemaining(object -> positions.put(object, positions.size()));
            }
        }
        var ordered = new ArrayList<>(items);
        ordered.sort((one, other) -> Integer.compare(positions.get(one), positions.get(other)));
        return ordered;
    }
}
