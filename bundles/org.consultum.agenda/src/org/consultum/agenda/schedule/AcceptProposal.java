package org.consultum.agenda.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consultum.agenda.internal.Messages;
import org.consultum.agenda.internal.Place;
import org.consultum.agenda.versions.Order;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.edit.command.Steps;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.RegisterPackage.Literals;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Puts the items of a meeting in the order of a proposal, and opens its sittings with the items proposed. Refuses when items were added
 * or removed since the proposal was made.
 */
public final class AcceptProposal extends IntentionCommand {

    private final Proposal proposal;

    public AcceptProposal(EditingDomain domain, Proposal proposal) {
        super(domain, Messages.label(AcceptProposal.class), Messages.description(AcceptProposal.class, proposal.moved().size()));
        this.proposal = proposal;
    }

    @Override
    protected void plan(Steps steps) {
        var proposed = new HashSet<AgendaItem>();
        proposal.placements().forEach(placement -> proposed.add(placement.item()));
        var agenda = proposal.meeting().getAgenda();
        if (agenda == null || !proposed.equals(new HashSet<>(all(Place.items(agenda))))) {
            steps.refuse(Messages.refused("proposalOutdated"));
            return;
        }
        Map<EObject, List<AgendaItem>> target = new LinkedHashMap<>();
        target.put(agenda, new ArrayList<>());
        for (Placement placement : proposal.placements()) {
            target.computeIfAbsent(placement.parent().map(EObject.class::cast).orElse(agenda), parent -> new ArrayList<>())
                .add(placement.item());
            target.computeIfAbsent(placement.item(), item -> new ArrayList<>());
        }
        target.forEach((parent, items) -> Place.items(parent).stream().filter(item -> !items.contains(item))
            .forEach(item -> steps.remove(parent, Place.listOf(parent), item)));
        target.forEach((parent, items) -> arrange(parent, items, steps));
        proposal.placements().stream().filter(placement -> !isPart(placement))
            .forEach(placement -> steps.set(placement.item(), Literals.AGENDA_ITEM__SITTING, placement.opens().orElse(null)));
        proposal.placements().forEach(placement -> placement.fixes()
            .ifPresent(start -> steps.set(placement.item(), Literals.AGENDA_ITEM__FIXED_START, start)));
    }

    /** The fewest moves that lead to an order, after what goes elsewhere is taken out. */
    private static void arrange(EObject parent, List<AgendaItem> items, Steps steps) {
        var now = new ArrayList<>(Place.items(parent));
        now.retainAll(new HashSet<>(items));
        var moved = Order.moved(now, items);
        AgendaItem previous = null;
        for (AgendaItem item : items) {
            boolean there = now.contains(item);
            if (!there || moved.contains(item)) {
                now.remove(item);
                int index = previous == null ? 0 : now.indexOf(previous) + 1;
                now.add(index, item);
                if (there) {
                    steps.move(parent, Place.listOf(parent), item, index);
                } else {
                    steps.add(parent, Place.listOf(parent), index, item);
                }
            }
            previous = item;
        }
    }

    private static boolean isPart(Placement placement) {
        return placement.parent().filter(parent -> parent.getKind() == ItemKind.ITEM).isPresent();
    }

    private static List<AgendaItem> all(List<AgendaItem> items) {
        var all = new ArrayList<AgendaItem>();
        for (AgendaItem item : items) {
            all.add(item);
            all.addAll(all(item.getItems()));
        }
        return all;
    }
}
