package org.consultum.rules.general;

import java.time.LocalDate;
import java.util.Set;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.consultum.rules.internal.Messages;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * Q-01 with Q-02: a meeting that settled something had a quorum (Robert's Rules of Order Revised, 1915, s. 64). How many make a quorum is
 * the committee's own rule, a majority of its voting members unless it says otherwise.
 *
 * <p>Does not apply where nobody's attendance was recorded: then nothing is known, as after many imports.
 */
public final class QuorumReached implements Rule<Meeting> {

    @Override
    public String id() {
        return "Q-01";
    }

    @Override
    public EClass looksAt() {
        return RegisterPackage.Literals.MEETING;
    }

    @Override
    public void check(Meeting meeting, RuleContext context, FindingSink findings) {
        if (!context.held(meeting) || meeting.getAttendance().isEmpty()) {
            return;
        }
        long decisions = Agendas.items(meeting).stream().flatMap(item -> item.getDecisions().stream()).filter(Agendas::settled).count();
        Quorum quorum = QuorumCount.of(meeting);
        if (decisions > 0 && quorum.entitled() > 0 && !quorum.reached()) {
            findings.report(Finding.of(Severity.WARNING, meeting,
                Messages.text("quorum.missed", Agendas.name(meeting), decisions, quorum.present(), quorum.counted(), quorum.needed()),
                Messages.text("quorum.missed.remedy")).at(RegisterPackage.Literals.MEETING__ATTENDANCE));
        }
    }

    /** Members of the committee and its rule, or the choice of the register; an office is there with its holder. */
    @Override
    public Set<EClass> alsoReads() {
        return Set.of(RegisterPackage.Literals.COMMITTEE, RegisterPackage.Literals.MEMBERSHIP, RegisterPackage.Literals.PROFILE,
            RegisterPackage.Literals.ROLE);
    }

    @Override
    public LocalDate judgedOn(Meeting meeting, LocalDate asOf) {
        return Agendas.day(meeting, asOf);
    }
}
