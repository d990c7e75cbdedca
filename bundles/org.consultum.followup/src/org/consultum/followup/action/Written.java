package org.consultum.followup.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.ActionItem;
import org.consultum.model.Party;

/**
 * When a change was made, and by whom.
 *
 * @param at the moment
 * @param author who made it, if that is known
 */
public record Written(Instant at, Optional<Party> author) {

    public Written {
        Objects.requireNonNull(at);
        Objects.requireNonNull(author);
    }

    /** The day of the change in the zone of the action's committee. */
    LocalDate day(ActionItem action) {
        return at.atZone(ActionPlace.zone(action)).toLocalDate();
    }
}
