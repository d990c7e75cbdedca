package org.consultum.meeting.vote;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.VoteChoice;

/**
 * The vote of one member.
 *
 * @param voter the member whose vote it is
 * @param choice how
 * @param castBy who cast it as alternate or proxy
 * @param dissent reasons annexed by a member who votes against or abstains, in Markdown
 */
public record NamedVote(Party voter, VoteChoice choice, Optional<Party> castBy, Optional<String> dissent) {

    public NamedVote {
        Objects.requireNonNull(voter);
        Objects.requireNonNull(choice);
    }

    /** A vote a member casts, without reasons. */
    public static NamedVote of(Party voter, VoteChoice choice) {
        return new NamedVote(voter, choice, Optional.empty(), Optional.empty());
    }
}
