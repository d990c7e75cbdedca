package org.consultum.meeting.vote;

import java.time.Instant;
import java.util.Optional;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records an objection in a silence procedure. One that comes too late, or from somebody without a vote, is recorded too and breaks
 * nothing.
 */
public final class ObjectInWriting extends MeetingCommand {

    private final NewElements elements;
    private final Decision decision;
    private final Party member;
    private final Instant at;
    private final Optional<String> reasons;

    /**
     * The command.
     *
     * @param at when it arrived
     * @param reasons in Markdown
     */
    public ObjectInWriting(EditingDomain domain, NewElements elements, Decision decision, Party member, Instant at,
            Optional<String> reasons) {
        super(domain, "ObjectInWriting", Parties.name(member));
        this.elements = elements;
        this.decision = decision;
        this.member = member;
        this.at = at;
        this.reasons = reasons;
    }

    @Override
    protected void plan(Steps steps) {
        if (decision.getMethod() != DecisionMethod.SILENCE || decision.getExpires() == null) {
            steps.refuse(Messages.text("refused.noSilence"));
        }
        if (decision.getVotes().stream().anyMatch(vote -> vote.getVoter() == member)) {
            steps.refuse(Messages.text("refused.objectedBefore", Parties.name(member)));
        }
        var vote = elements.create(Vote.class, Literals.VOTE);
        vote.setVoter(member);
        vote.setChoice(VoteChoice.AGAINST);
        vote.setAt(at);
        reasons.ifPresent(vote::setDissent);
        steps.create(decision, Literals.DECISION__VOTES, vote);
    }
}
