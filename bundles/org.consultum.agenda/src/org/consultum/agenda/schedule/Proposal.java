package org.consultum.agenda.schedule;

import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Meeting;
import org.consultum.model.derived.AgendaPlan;

/**
 * An order of the items of a meeting that nobody has accepted yet. Holds for the agenda as it was when it was made.
 *
 * @param meeting the meeting
 * @param placements every item, in the order proposed
 * @param unmet what could not be satisfied, constraints before wishes
 * @param plan the agenda laid out in the order proposed
 */
public record Proposal(Meeting meeting, List<Placement> placements, List<Unmet> unmet, AgendaPlan plan) {

    public Proposal {
        placements = List.copyOf(placements);
        unmet = List.copyOf(unmet);
    }

    /** The placement of one item; empty for an item that was not on the agenda. */
    public Optional<Placement> placement(AgendaItem item) {
        return placements.stream().filter(placement -> placement.item() == item).findFirst();
    }

    /** Items that change their place: the fewest whose moving leads from the agenda as it is to the proposal. */
    public List<Placement> moved() {
        return placements.stream().filter(Placement::moved).toList();
    }

    /** Whether accepting it would change nothing. */
    public boolean isAsItIs() {
        return placements.stream().noneMatch(placement -> placement.moved() || placement.fixes().isPresent()
            || !placement.opens().equals(Optional.ofNullable(placement.item().getSitting())));
    }
}
