package org.consultum.meeting.vote;

import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Party;
import org.consultum.model.VotingRule;

/**
 * What is put to the vote.
 *
 * @param text its wording, in Markdown
 * @param reference reference number of the decision
 * @param mover who moved it
 * @param seconder who seconded it
 * @param rule majority for this question, in no container; if empty, that of the committee
 */
public record Question(String text, Optional<String> reference, Optional<Party> mover, Optional<Party> seconder,
        Optional<VotingRule> rule) {

    public Question {
        Objects.requireNonNull(text);
    }

    /** A question under the usual majority. */
    public static Question of(String text) {
        return new Question(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
