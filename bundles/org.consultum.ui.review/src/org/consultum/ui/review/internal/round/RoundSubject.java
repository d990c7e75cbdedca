package org.consultum.ui.review.internal.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.edit.Labels;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.ReviewPart;
import org.consultum.model.derived.Memberships;
import org.consultum.ui.forms.Candidates;
import org.consultum.ui.review.internal.Messages;

/**
 * What a review round is to be about.
 *
 * @param element a meeting, a paper or a response
 * @param committee the committee that reviews it
 * @param part the part of it that is proposed
 */
record RoundSubject(Element element, Committee committee, ReviewPart part) {

    RoundSubject {
        Objects.requireNonNull(element);
        Objects.requireNonNull(committee);
        Objects.requireNonNull(part);
    }

    String name() {
        return Labels.ofUser().label(element);
    }

    /** The parts that can be reviewed. */
    List<ReviewPart> parts() {
        return element instanceof Meeting ? List.of(ReviewPart.AGENDA, ReviewPart.MINUTES) : List.of(ReviewPart.WHOLE);
    }

    /** The title proposed for a round about a part. */
    String title(ReviewPart about) {
        return switch (about) {
            case AGENDA -> Messages.bind(Messages.round_start_titleAgenda, name());
            case MINUTES -> Messages.bind(Messages.round_start_titleMinutes, name());
            case WHOLE -> Messages.bind(Messages.round_start_titleWhole, name());
        };
    }

    /** The zone deadlines are in unless another is chosen: that of the committee, else of the register, else of this machine. */
    ZoneId zone() {
        return Optional.ofNullable(committee.getZone()).or(() -> Optional.ofNullable(committee.getRegister())
            .map(register -> register.getZone())).orElseGet(ZoneId::systemDefault);
    }

    /** The members of the committee today, each once, those who vote first. */
    List<Party> members(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(zone()));
        var active = committee.getMemberships().stream().filter(membership -> Memberships.activeOn(membership, today))
            .filter(membership -> membership.getMember() != null && membership.getAlternateFor() == null).toList();
        return active.stream().sorted((one, other) -> Boolean.compare(other.isVoting(), one.isVoting()))
            .map(membership -> membership.getMember()).distinct().toList();
    }

    /** The members who have a vote today. */
    List<Party> voting(Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(zone()));
        return committee.getMemberships().stream().filter(membership -> Memberships.activeOn(membership, today) && membership.isVoting()
            && membership.getAlternateFor() == null).map(membership -> membership.getMember()).filter(Objects::nonNull).distinct().toList();
    }

    /** The committee an element belongs to; a register's own papers belong to none. */
    static Optional<Committee> committee(Element element) {
        return Candidates.committee(element);
    }
}
