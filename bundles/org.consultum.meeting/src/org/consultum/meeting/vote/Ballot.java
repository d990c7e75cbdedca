package org.consultum.meeting.vote;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.DecisionMethod;
import org.consultum.model.VoteChoice;

/** What was counted when a question was put. A silence procedure is not counted but runs: see {@link Silence}. */
public sealed interface Ballot {

    /** The method that is recorded with the decision. */
    DecisionMethod method();

    /** How the chair decides a tie, FOR or AGAINST, where the rule lets them. */
    Optional<VoteChoice> castingVote();

    /** Hands counted. */
    record ShowOfHands(Tally tally, Optional<VoteChoice> castingVote) implements Ballot {

        public ShowOfHands {
            Objects.requireNonNull(tally);
        }

        @Override
        public DecisionMethod method() {
            return DecisionMethod.SHOW_OF_HANDS;
        }
    }

    /** Papers counted; who voted how is neither asked nor stored. */
    record Secret(Tally tally, Optional<VoteChoice> castingVote) implements Ballot {

        public Secret {
            Objects.requireNonNull(tally);
        }

        @Override
        public DecisionMethod method() {
            return DecisionMethod.SECRET;
        }
    }

    /** Members called by name. Whoever is there and not named did not vote. */
    record Named(List<NamedVote> votes, Optional<VoteChoice> castingVote) implements Ballot {

        public Named {
            votes = List.copyOf(votes);
        }

        @Override
        public DecisionMethod method() {
            return DecisionMethod.NAMED;
        }
    }

    /** Votes sent in writing: nobody need be there. */
    record Written(List<NamedVote> votes, Optional<VoteChoice> castingVote) implements Ballot {

        public Written {
            votes = List.copyOf(votes);
        }

        @Override
        public DecisionMethod method() {
            return DecisionMethod.WRITTEN;
        }
    }

    /**
     * Votes that become a decision in a way a plugin contributes.
     *
     * @param votes how they were given, in one of the other ways
     * @param counting how they are counted
     */
    record Counted(Ballot votes, Counting counting) implements Ballot {

        public Counted {
            Objects.requireNonNull(counting);
            if (votes instanceof Counted) {
                throw new IllegalArgumentException("Counted twice");
            }
        }

        @Override
        public DecisionMethod method() {
            return votes.method();
        }

        @Override
        public Optional<VoteChoice> castingVote() {
            return Optional.empty();
        }
    }

    /**
     * Nobody objects.
     *
     * @param voices those who spoke: AGAINST is an objection and there is no consensus; ABSTAIN stands aside, with reasons if given
     */
    record Consensus(List<NamedVote> voices) implements Ballot {

        public Consensus {
            voices = List.copyOf(voices);
        }

        @Override
        public DecisionMethod method() {
            return DecisionMethod.CONSENSUS;
        }

        @Override
        public Optional<VoteChoice> castingVote() {
            return Optional.empty();
        }
    }
}
