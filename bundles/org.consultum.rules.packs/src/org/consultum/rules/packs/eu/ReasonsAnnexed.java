package org.consultum.rules.packs.eu;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.consultum.model.Decision;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.VoteChoice;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * E-06: members who voted against or abstained may have their reasons annexed (standard rules of procedure, point 5.2). A reminder, not a
 * fault: from the end of the meeting until its minutes are approved, where votes by name were recorded without reasons.
 */
public final class ReasonsAnnexed implements Rule<Decision> {

    @Override
    public String id() {
        return "E-06";
    }

    @Override
    public EClass looksAt() {
        return Literals.DECISION;
    }

    /** The message names who voted. */
    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.PARTY);
    }

    @Override
    public void check(Decision decision, RuleContext context, FindingSink findings) {
        Agendas.meeting(decision).filter(meeting -> meeting.getState() == MeetingState.CLOSED)
            .filter(meeting -> meeting.getMinutes() == null || meeting.getMinutes().getState().compareTo(MinutesState.APPROVED) < 0)
            .ifPresent(meeting -> {
                List<String> silent = decision.getVotes().stream()
                    .filter(vote -> vote.getChoice() == VoteChoice.AGAINST || vote.getChoice() == VoteChoice.ABSTAIN)
                    .filter(vote -> Agendas.blank(vote.getDissent()) && vote.getVoter() != null)
                    .map(vote -> vote.getVoter().getName()).toList();
                if (!silent.isEmpty()) {
                    findings.report(Texts.finding(Severity.INFO, decision, Literals.DECISION__VOTES, "dissent.noReasons",
                        Agendas.name(meeting), silent.size(), String.join(", ", silent)));
                }
            });
    }

    @Override
    public LocalDate judgedOn(Decision decision, LocalDate asOf) {
        return Agendas.day(decision, asOf);
    }
}
