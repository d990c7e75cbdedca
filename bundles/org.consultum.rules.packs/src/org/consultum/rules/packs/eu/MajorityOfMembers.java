package org.consultum.rules.packs.eu;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Attendances;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * E-05: what is adopted by a vote has a majority of the members, not only of those who vote (standard rules of procedure, point 5.2).
 * Parameter {@code percent}: more than so many per cent of the voting members are for it. Does not apply to consensus, nor where no votes
 * are recorded.
 */
public final class MajorityOfMembers implements Rule<Decision> {

    @Override
    public String id() {
        return "E-05";
    }

    @Override
    public EClass looksAt() {
        return Literals.DECISION;
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.MEMBERSHIP);
    }

    @Override
    public void check(Decision decision, RuleContext context, FindingSink findings) {
        boolean adopted = switch (decision.getResult()) {
            case ADOPTED, ADOPTED_AMENDED, ENDORSED -> true;
            case OPEN, REJECTED, DEFERRED, REFERRED, WITHDRAWN, NOTED, LAPSED -> false;
        };
        Optional<Meeting> meeting = Agendas.meeting(decision).filter(one -> one.getCommittee() != null);
        int votes = Agendas.votesFor(decision);
        if (!adopted || !Agendas.voted(decision) || meeting.isEmpty() || votes == 0) {
            return;
        }
        int members = Attendances.voting(meeting.get().getCommittee(), Agendas.day(decision, context.asOf())).size();
        int percent = context.parameters().number("percent");
        if (members > 0 && votes * 100 <= percent * members) {
            findings.report(Texts.finding(Severity.WARNING, decision, Literals.DECISION__RESULT, "majority.members",
                Agendas.name(meeting.get()), votes, members, members * percent / 100 + 1));
        }
    }

    @Override
    public LocalDate judgedOn(Decision decision, LocalDate asOf) {
        return Agendas.day(decision, asOf);
    }
}
