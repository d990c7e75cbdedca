package org.consultum.rules.general;

import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.rules.internal.general.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * at a moment without a quorum nothing is settled (Robert's Rules of Order Revised, 1915, s. 64): the meeting may only adjourn, take
 * a recess, fix its next time or seek a quorum. Looks at decisions whose moment is recorded, in a meeting that goes on or was held, by who
 * was there at that moment; where a meeting that was held never had a quorum, Q-01 says so once for all.
 */
public final class DecisionTakenWithQuorum extends MeetingRule {

    public DecisionTakenWithQuorum() {
        super("Q-02");
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.COMMITTEE, Literals.MEMBERSHIP, Literals.ROLE, Literals.PROFILE);
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        boolean running = meeting.getState() == MeetingState.IN_SESSION;
        if (!running && !context.held(meeting) || meeting.getAttendance().isEmpty() || meeting.getStart() == null
                || !running && !QuorumCount.of(meeting).reached()) {
            return;
        }
        for (AgendaItem item : Agendas.items(meeting)) {
            for (Decision decision : item.getDecisions()) {
                if (decision.getAt() != null && Agendas.settled(decision)) {
                    Quorum quorum = QuorumCount.at(meeting, decision.getAt().atZone(meeting.getStart().getZone()), item);
                    if (quorum.entitled() > 0 && !quorum.reached()) {
                        findings.report(Texts.finding(running ? Severity.ERROR : Severity.WARNING, decision, Literals.DECISION__RESULT,
                            "quorum.lost", Agendas.name(meeting), item.getTitle(), quorum.present(), quorum.counted(), quorum.needed()));
                    }
                }
            }
        }
    }
}
