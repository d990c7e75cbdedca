package org.consultum.meeting.motion;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.Objection;
import org.consultum.meeting.internal.DecisionRecords;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.VoteResult;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionResult;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * A motion is put to the vote: the vote is recorded as a decision on its item. An amendment that is carried changes the text of what it
 * amends; a motion that was amended is adopted with amendments. Refused while amendments of it are pending.
 */
public final class PutToVote extends MeetingCommand {

    private final NewElements elements;
    private final Motion motion;
    private final Ballot ballot;
    private final ZonedDateTime at;

    /**
     * The command.
     *
     * @param at when it was decided, for who was there
     */
    public PutToVote(EditingDomain domain, NewElements elements, Motion motion, Ballot ballot, ZonedDateTime at) {
        super(domain, "PutToVote", motion.getText() == null ? "" : motion.getText());
        this.elements = elements;
        this.motion = motion;
        this.ballot = ballot;
        this.at = at;
    }

    @Override
    protected void plan(Steps steps) {
        if (!(motion.eContainer() instanceof AgendaItem item) || AgendaNumbers.meeting(item) == null) {
            steps.refuse(Messages.text("refused.onNoAgenda"));
            return;
        }
        Motions.objections(motion).stream().filter(Objection::forbids).map(Objection::text).forEach(steps::refuse);
        VoteResult result = result(motion, ballot, at);
        record(item, result, steps);
        if (result.result() == DecisionResult.OPEN) {
            return;
        }
        boolean carried = result.result() != DecisionResult.REJECTED;
        steps.set(motion, Literals.MOTION__STATE, carried ? MotionState.CARRIED : MotionState.LOST);
        if (carried && motion.getAmends() != null) {
            Motions.amendedText(motion).ifPresent(text -> steps.set(motion.getAmends(), Literals.MOTION__TEXT, text));
        }
    }

    /** Records the result as a new decision, or in the one that was left open when there was no consensus. */
    private void record(AgendaItem item, VoteResult result, Steps steps) {
        var records = new DecisionRecords(elements, item, at);
        if (motion.getDecision() != null && motion.getDecision().getResult() == DecisionResult.OPEN) {
            steps.set(motion.getDecision(), Literals.DECISION__TEXT, motion.getText());
            records.complete(motion.getDecision(), ballot, result, steps);
        } else {
            steps.set(motion, Literals.MOTION__DECISION, records.create(question(motion), ballot, result, steps));
        }
    }

    /** What a ballot on a motion decides, to be shown before it is recorded. The motion is on an item of a meeting's agenda. */
    public static VoteResult result(Motion motion, Ballot ballot, ZonedDateTime at) {
        VoteResult counted = VoteResult.of((AgendaItem) motion.eContainer(), question(motion), ballot, at)
            .with(Motions.objections(motion));
        if (counted.result() == DecisionResult.OPEN || counted.result() == DecisionResult.REJECTED) {
            return counted;
        }
        if (motion.getAmends() != null) {
            return counted.as(DecisionResult.ADOPTED);
        }
        return counted.result() == DecisionResult.ADOPTED && Motions.amended(motion) ? counted.as(DecisionResult.ADOPTED_AMENDED)
            : counted;
    }

    private static Question question(Motion motion) {
        return new Question(motion.getText() == null ? "" : motion.getText(), Optional.empty(), Optional.ofNullable(motion.getMover()),
            Optional.ofNullable(motion.getSeconder()), Optional.empty());
    }
}
