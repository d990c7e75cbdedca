package org.consultum.meeting.attendance;

import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Membership;
import org.consultum.model.Party;

/**
 * Somebody who is expected at a meeting or attends it.
 *
 * @param party who
 * @param membership as what; empty for a guest
 * @param category capacity in which they are listed
 * @param voting whether they have a vote
 * @param presence whether and how they take part
 * @param by the alternate who is there in their place, or the holder of their proxy
 * @param since since when; empty for the whole meeting
 * @param reason why they are excused, absent or recused
 */
public record Attendee(Party party, Optional<Membership> membership, Category category, boolean voting, Presence presence,
        Optional<Party> by, Optional<ZonedDateTime> since, Optional<String> reason) {

    public Attendee {
        Objects.requireNonNull(party);
        Objects.requireNonNull(category);
        Objects.requireNonNull(presence);
    }
}
