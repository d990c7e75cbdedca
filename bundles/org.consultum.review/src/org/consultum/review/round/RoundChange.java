package org.consultum.review.round;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.consultum.model.Party;
import org.consultum.model.ReviewRound;

/**
 * What can be changed while a round is open.
 *
 * @param title what it is known by
 * @param note what reviewers are told, in Markdown; empty for nothing
 * @param deadline the moment, with its zone, up to which answers count
 * @param reviewers who is asked
 * @param required those of them without whose answer there is no result
 */
public record RoundChange(String title, String note, ZonedDateTime deadline, List<Party> reviewers, List<Party> required) {

    public RoundChange {
        Objects.requireNonNull(title);
        Objects.requireNonNull(note);
        Objects.requireNonNull(deadline);
        reviewers = List.copyOf(reviewers);
        required = List.copyOf(required);
    }

    /** Everything as it is. The round has a deadline. */
    public static RoundChange of(ReviewRound round) {
        return new RoundChange(round.getTitle() == null ? "" : round.getTitle(), round.getNote() == null ? "" : round.getNote(),
            round.getDeadline(), round.getReviewers(), round.getRequired());
    }

    public RoundChange withDeadline(ZonedDateTime moment) {
        return new RoundChange(title, note, moment, reviewers, required);
    }

    public RoundChange withReviewers(List<Party> asked, List<Party> needed) {
        return new RoundChange(title, note, deadline, asked, needed);
    }
}
