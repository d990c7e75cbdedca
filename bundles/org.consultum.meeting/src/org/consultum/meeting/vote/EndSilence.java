package org.consultum.meeting.vote;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.consultum.edit.command.Steps;
import org.consultum.meeting.MeetingCommand;
import org.consultum.meeting.internal.Carried;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.internal.Parties;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.derived.AgendaNumbers;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records the result of a silence procedure that has expired or was broken. What was broken is deferred: it is neither adopted nor
 * rejected, and comes back to the committee.
 */
public final class EndSilence extends MeetingCommand {

    private final Decision decision;
    private final Instant now;

    /**
     * The command.
     *
     * @param now the moment
     */
    public EndSilence(EditingDomain domain, Decision decision, Instant now) {
        super(domain, "EndSilence", decision.getText() == null ? "" : decision.getText());
        this.decision = decision;
        this.now = now;
    }

    @Override
    protected void plan(Steps steps) {
        if (decision.getMethod() != DecisionMethod.SILENCE || decision.getExpires() == null) {
            steps.refuse(Messages.text("refused.noSilence"));
            return;
        }
        if (decision.getResult() != DecisionResult.OPEN) {
            steps.refuse(Messages.text("refused.alreadyDecided"));
        }
        Silence silence = Silence.of(decision, now);
        switch (silence.state()) {
            case NOT_OPEN, PENDING -> steps.refuse(Messages.text("refused.silencePending", moment(silence.expires())));
            case ADOPTED -> end(adopted(), silence.expires().toInstant(), "silence.adopted", "", silence, steps);
            case BROKEN -> end(DecisionResult.DEFERRED, silence.breaking().getFirst().getAt(), "silence.broken",
                Parties.names(silence.breaking().stream().map(Vote::getVoter).toList()), silence, steps);
        }
    }

    /** What the committee was asked to do is done. */
    private DecisionResult adopted() {
        return decision.eContainer() instanceof AgendaItem item ? Carried.on(item) : DecisionResult.ADOPTED;
    }

    private void end(DecisionResult result, Instant at, String note, String objectors, Silence silence, Steps steps) {
        var meeting = decision.eContainer() instanceof AgendaItem item ? AgendaNumbers.meeting(item) : null;
        Locale language = Parties.language(meeting == null ? null : meeting.getCommittee());
        steps.set(decision, Literals.DECISION__RESULT, result);
        steps.set(decision, Literals.DECISION__AT, at);
        steps.set(decision, Literals.DECISION__DATE, at.atZone(silence.expires().getZone()).toLocalDate());
        steps.set(decision, Literals.DECISION__MAJORITY_NOTE, Messages.in(language, note, moment(silence.expires()), objectors));
    }

    /** Moment with its offset and zone: a deadline without a zone is none (S-02). */
    private static String moment(ZonedDateTime expires) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx '['VV']'", Locale.ROOT).format(expires);
    }
}
