package org.consultum.meeting.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.MembershipRole;
import org.consultum.model.Party;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.Memberships;

/**
 * A silence procedure as of a moment (S-01): adopted unless a voting member objects in writing before it expires. Pure.
 *
 * @param state where it stands
 * @param expires first moment after it, in its own zone
 * @param breaking objections of voting members that arrived in time, the first one first
 * @param ineffective objections that came too late, or from somebody without a vote
 */
public record Silence(State state, ZonedDateTime expires, List<Vote> breaking, List<Vote> ineffective) {

    public Silence {
        breaking = List.copyOf(breaking);
        ineffective = List.copyOf(ineffective);
    }

    /** Where it stands. */
    public enum State { NOT_OPEN, PENDING, ADOPTED, BROKEN }

    /**
     * The procedure on a decision. Throws {@link IllegalArgumentException} for a decision without expiry.
     *
     * @param asOf the moment; objections that arrived later are not known yet
     */
    public static Silence of(Decision decision, Instant asOf) {
        ZonedDateTime expires = decision.getExpires();
        if (expires == null) {
            throw new IllegalArgumentException("No expiry: " + decision.getText());
        }
        List<Vote> objections = decision.getVotes().stream()
            .filter(vote -> vote.getChoice() == VoteChoice.AGAINST && vote.getAt() != null && !vote.getAt().isAfter(asOf))
            .sorted(Comparator.comparing(Vote::getAt)).toList();
        List<Vote> breaking = objections.stream()
            .filter(vote -> vote.getAt().isBefore(expires.toInstant()) && hasVote(decision, vote.getVoter(), vote.getAt())).toList();
        List<Vote> ineffective = objections.stream().filter(vote -> !breaking.contains(vote)).toList();
        return new Silence(state(decision, asOf, breaking), expires, breaking, ineffective);
    }

    private static State state(Decision decision, Instant asOf, List<Vote> breaking) {
        if (!breaking.isEmpty()) {
            return State.BROKEN;
        }
        if (!asOf.isBefore(decision.getExpires().toInstant())) {
            return State.ADOPTED;
        }
        return decision.getOpens() != null && asOf.isBefore(decision.getOpens().toInstant()) ? State.NOT_OPEN : State.PENDING;
    }

    private static boolean hasVote(Decision decision, Party party, Instant at) {
        Meeting meeting = decision.eContainer() instanceof AgendaItem item ? AgendaNumbers.meeting(item) : null;
        if (meeting == null || meeting.getCommittee() == null) {
            return true;
        }
        LocalDate day = at.atZone(decision.getExpires().getZone()).toLocalDate();
        return meeting.getCommittee().getMemberships().stream()
            .anyMatch(membership -> membership.isVoting() && membership.getRole() != MembershipRole.ALTERNATE
                && Parties.is(membership.getMember(), party) && Memberships.activeOn(membership, day));
    }

    /**
     * Expiry some days after the opening, at the same time of day in the zone of the opening. A time that the clocks skip is moved on by
     * as much as they skip; of a time that comes twice the later one is taken, to the benefit of whoever would object.
     */
    public static ZonedDateTime expiry(ZonedDateTime opens, int days) {
        return opens.plusDays(days).withLaterOffsetAtOverlap();
    }
}
