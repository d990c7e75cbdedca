package org.consultum.review.round;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.ReviewPart;

/**
 * A round that is to be started.
 *
 * @param title what it is known by
 * @param subject what is reviewed: a meeting, a paper, a response
 * @param part which part of it; {@link ReviewPart#WHOLE} for anything but a meeting
 * @param note what reviewers are told, in Markdown
 * @param deadline the exact moment, with its zone, up to which answers count
 * @param silence whether silence until the deadline is agreement
 * @param reviewers who is asked
 * @param required those of them without whose answer there is no result
 * @param questions what they are asked, in Markdown
 */
public record RoundPlan(String title, Element subject, ReviewPart part, Optional<String> note, ZonedDateTime deadline, boolean silence,
        List<Party> reviewers, List<Party> required, List<String> questions) {

    public RoundPlan {
        Objects.requireNonNull(title);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(part);
        Objects.requireNonNull(note);
        Objects.requireNonNull(deadline);
        reviewers = List.copyOf(reviewers);
        required = List.copyOf(required);
        questions = List.copyOf(questions);
    }
}
