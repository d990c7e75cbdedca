package org.consultum.review.round;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.edit.command.Steps;
import org.consultum.model.Party;
import org.consultum.model.ReviewComment;
import org.consultum.model.ReviewRound;
import org.consultum.model.RoundState;
import org.consultum.review.internal.round.Messages;

/** What the commands of rounds have in common. */
final class RoundSteps {

    private RoundSteps() {
    }

    static void requireOpen(ReviewRound round, Steps steps) {
        if (round.getState() != RoundState.OPEN) {
            steps.refuse(Messages.refused("notOpen." + round.getState().getLiteral(), title(round)));
        }
    }

    /** Refuses what comes after the deadline, with the moment and its zone; at the very moment it is still in time. */
    static void requireInTime(ReviewRound round, Instant at, Steps steps) {
        if (round.getDeadline() != null && at.isAfter(round.getDeadline().toInstant())) {
            steps.refuse(Messages.refused("tooLate", Moments.exact(round.getDeadline()),
                Moments.exact(at.atZone(round.getDeadline().getZone()))));
        }
    }

    /** The round a comment belongs to. */
    static Optional<ReviewRound> round(ReviewComment comment) {
        return comment.eContainer() instanceof ReviewRound round ? Optional.of(round) : Optional.empty();
    }

    /** Refuses what is to happen to a comment of a round that is not open. */
    static void requireOpenRound(ReviewComment comment, Steps steps) {
        round(comment).ifPresentOrElse(round -> requireOpen(round, steps), () -> steps.refuse(Messages.refused("noRound")));
    }

    static String title(ReviewRound round) {
        return round.getTitle() == null ? "" : round.getTitle();
    }

    static String name(Party party) {
        return Labels.ofUser().label(party);
    }
}
