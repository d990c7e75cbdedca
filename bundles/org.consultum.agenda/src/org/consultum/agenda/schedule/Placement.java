package org.consultum.agenda.schedule;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Sitting;
import org.consultum.model.derived.AgendaTimes.Slot;

/**
 * Where one item lies in a proposal.
 *
 * @param item the item
 * @param parent the heading or item it lies below; empty at the top
 * @param index position among those below the same parent, from 0
 * @param opens the sitting that begins with it
 * @param fixes the start that would be fixed, because those who present it are not there before; empty where nothing is fixed anew
 * @param slot when it is planned; empty when the meeting has no start
 * @param before when it is planned on the agenda as it is
 * @param moved whether it changes its place; an item that only shifts because others move does not
 * @param reasons why it lies there, the strongest first; empty for items below other items, which stay with them
 */
public record Placement(AgendaItem item, Optional<AgendaItem> parent, int index, Optional<Sitting> opens,
        Optional<ZonedDateTime> fixes, Optional<Slot> slot, Optional<Slot> before, boolean moved, List<Reason> reasons) {

    public Placement {
        Objects.requireNonNull(item);
        reasons = List.copyOf(reasons);
    }
}
