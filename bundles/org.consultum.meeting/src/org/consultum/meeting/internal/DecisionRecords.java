package org.consultum.meeting.internal;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.Objection;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.NamedVote;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.Tally;
import org.consultum.meeting.vote.VoteResult;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Records a counted vote as a decision: the one way in which all commands do it. */
public final class DecisionRecords {

    private final NewElements elements;
    private final AgendaItem item;
    private final ZonedDateTime at;

    /**
     * Records on an item.
     *
     * @param at when it was decided
     */
    public DecisionRecords(NewElements elements, AgendaItem item, ZonedDateTime at) {
        this.elements = elements;
        this.item = item;
        this.at = at;
    }

    /** Plans a new decision, or refuses where the result cannot be recorded. */
    public Decision create(Question question, Ballot ballot, VoteResult result, Steps steps) {
        refuse(result, steps);
        var decision = elements.create(Decision.class, Literals.DECISION);
        decision.setText(question.text());
        question.reference().ifPresent(decision::setReference);
        question.mover().ifPresent(decision::setMover);
        question.seconder().ifPresent(decision::setSeconder);
        question.rule().ifPresent(rule -> decision.setVotingRule(EcoreUtil.copy(rule)));
        values(ballot, result, Optional.empty()).forEach((feature, value) -> {
            if (value != null) {
                decision.eSet(feature, value);
            }
        });
        decision.getVotes().addAll(votes(ballot));
        steps.create(item, Literals.AGENDA_ITEM__DECISIONS, decision);
        return decision;
    }

    /** Plans the result of a decision that was drafted. Votes of an attempt before go; its note stays in front of the new one. */
    public void complete(Decision draft, Ballot ballot, VoteResult result, Steps steps) {
        refuse(result, steps);
        values(ballot, result, Optional.ofNullable(draft.getMajorityNote())).forEach((feature, value) -> steps.set(draft, feature, value));
        List.copyOf(draft.getVotes()).forEach(vote -> steps.remove(draft, Literals.DECISION__VOTES, vote));
        votes(ballot).forEach(vote -> steps.create(draft, Literals.DECISION__VOTES, vote));
    }

    /** Refuses with everything that forbids recording a result. */
    public static void refuse(VoteResult result, Steps steps) {
        result.objections().stream().filter(Objection::forbids).map(Objection::text)
            .reduce((first, second) -> first + " " + second).ifPresent(steps::refuse);
    }

    private Map<EStructuralFeature, Object> values(Ballot ballot, VoteResult result, Optional<String> noteBefore) {
        Tally tally = tally(ballot);
        var values = new LinkedHashMap<EStructuralFeature, Object>();
        values.put(Literals.DECISION__RESULT, result.result());
        values.put(Literals.DECISION__METHOD, ballot.method());
        values.put(Literals.DECISION__CONTRIBUTED_METHOD, ballot instanceof Ballot.Counted counted ? counted.counting().id() : null);
        values.put(Literals.DECISION__VOTES_FOR, tally.inFavour());
        values.put(Literals.DECISION__VOTES_AGAINST, tally.against());
        values.put(Literals.DECISION__ABSTENTIONS, tally.abstained());
        values.put(Literals.DECISION__QUORUM_NOTE, result.quorumNote());
        values.put(Literals.DECISION__MAJORITY_NOTE, Stream.concat(noteBefore.stream(), Stream.of(result.majorityNote()))
            .collect(Collectors.joining(" ")));
        values.put(Literals.DECISION__AT, at.toInstant());
        otherDay().ifPresent(day -> values.put(Literals.DECISION__DATE, day));
        return values;
    }

    private static Tally tally(Ballot ballot) {
        return switch (ballot) {
            case Ballot.ShowOfHands hands -> hands.tally();
            case Ballot.Secret secret -> secret.tally();
            case Ballot.Named named -> new Tally(0, 0, 0);
            case Ballot.Written written -> new Tally(0, 0, 0);
            case Ballot.Consensus consensus -> new Tally(0, 0, 0);
            case Ballot.Counted counted -> tally(counted.votes());
        };
    }

    /** The day of the decision in the zone of the meeting, where it is not the day of the meeting. */
    private Optional<LocalDate> otherDay() {
        Meeting meeting = AgendaNumbers.meeting(item);
        if (meeting == null || meeting.getStart() == null) {
            return Optional.empty();
        }
        LocalDate day = at.withZoneSameInstant(meeting.getStart().getZone()).toLocalDate();
        return Optional.of(day).filter(other -> !other.equals(meeting.getStart().toLocalDate()));
    }

    private List<Vote> votes(Ballot ballot) {
        return named(ballot).stream().map(this::vote).toList();
    }

    private static List<NamedVote> named(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Named votes -> votes.votes();
            case Ballot.Written votes -> votes.votes();
            case Ballot.Consensus consensus -> consensus.voices();
            case Ballot.ShowOfHands hands -> List.of();
            case Ballot.Secret secret -> List.of();
            case Ballot.Counted counted -> named(counted.votes());
        };
    }

    private Vote vote(NamedVote named) {
        var vote = elements.create(Vote.class, Literals.VOTE);
        vote.setVoter(named.voter());
        vote.setChoice(named.choice());
        vote.setAt(at.toInstant());
        named.castBy().ifPresent(vote::setCastBy);
        named.dissent().ifPresent(vote::setDissent);
        return vote;
    }
}
