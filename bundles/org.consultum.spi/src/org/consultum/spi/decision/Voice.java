package org.consultum.spi.decision;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;

/**
 * Somebody who may vote.
 *
 * @param member whose vote it is
 * @param membership the membership the vote comes from, with seat, role and organisation; empty when there is none
 * @param choice how they voted; empty when they have not, or it is not known
 * @param counts whether the vote counts: those who stepped back or are neither there nor represented have none
 * @since 0.1
 */
public record Voice(Party member, Optional<Membership> membership, Optional<VoteChoice> choice, boolean counts) {

    public Voice {
        Objects.requireNonNull(member);
        Objects.requireNonNull(membership);
        Objects.requireNonNull(choice);
    }
}
