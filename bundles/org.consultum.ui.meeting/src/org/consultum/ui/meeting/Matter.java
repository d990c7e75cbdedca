package org.consultum.ui.meeting;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.meeting.minutes.DecideMinutes;
import org.consultum.meeting.minutes.MinutesItems;
import org.consultum.meeting.motion.PutToVote;
import org.consultum.meeting.vote.AdoptConsentBlock;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.DecideDraft;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.TakeVote;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Motion;

/**
 * What is put to the vote, and how the vote is recorded.
 *
 * @param title what it is, in words
 * @param item the item it is voted on
 * @param wording the wording before anybody changes it
 * @param fixed whether the wording stands
 * @param record makes the command that records a ballot
 */
record Matter(String title, AgendaItem item, String wording, boolean fixed, Function<Vote, IntentionCommand> record) {

    /**
     * A vote to be recorded.
     *
     * @param wording the wording that was voted
     * @param ballot what was counted
     * @param at when it was decided
     */
    record Vote(String wording, Ballot ballot, ZonedDateTime at) {
    }

    /** The question of an item: its draft decision if it has one that is open, otherwise what is typed. */
    static Matter of(Room room, AgendaItem item) {
        Optional<Decision> draft = draft(item);
        return new Matter(Room.title(item), item, draft.map(Decision::getText).orElse(""), draft.isPresent(), vote -> draft.isPresent()
            ? new DecideDraft(room.domain(), room.elements(), draft.get(), vote.ballot(), vote.at())
            : new TakeVote(room.domain(), room.elements(), item, Question.of(vote.wording()), vote.ballot(), vote.at()));
    }

    /** A motion or an amendment. */
    static Matter of(Room room, AgendaItem item, Motion motion) {
        return new Matter(motion.getAmends() == null ? Messages.motion_one : Messages.motion_amendment, item, motion.getText(), true,
            vote -> new PutToVote(room.domain(), room.elements(), motion, vote.ballot(), vote.at()));
    }

    /** All consent items that are open, as one. */
    static Matter consent(Room room, AgendaItem first, int count) {
        return new Matter(Messages.bind(Messages.consent_vote, count), first, Messages.consent_wording, true,
            vote -> new AdoptConsentBlock(room.domain(), room.elements(), room.meeting(), vote.ballot(), vote.at()));
    }

    /** The minutes of an earlier meeting, which are approved with the vote; empty where the item is not about minutes to be approved. */
    static Optional<Matter> minutes(Room room, AgendaItem item) {
        return MinutesItems.open(item).flatMap(minuted -> MinutesItems.question(item)).map(question -> new Matter(Room.title(item), item,
            question.text(), true, vote -> new DecideMinutes(room.domain(), room.elements(), item, vote.ballot(), vote.at())));
    }

    /** The decision of an item that was drafted before and is open. */
    static Optional<Decision> draft(AgendaItem item) {
        return item.getDecisions().stream().filter(decision -> decision.getResult() == DecisionResult.OPEN && decision.getExpires() == null)
            .findFirst();
    }
}
