package org.consultum.rules.packs.technical;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consultum.edit.command.ChangeFeature;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.Membership;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.model.derived.Memberships;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Attendances;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.QuickFix;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * N-03: the right to vote lapses after some missed votes in a row (Node.js technical steering committee charter). Parameter {@code votes}.
 * Looks at the votes by name of the meetings that were held until the day looked at, the last ones first; who recused themselves did not
 * miss the vote, and votes from before somebody was a member are not theirs.
 */
public final class VotingRightLapses implements Rule<Committee> {

    @Override
    public String id() {
        return "N-03";
    }

    @Override
    public EClass looksAt() {
        return Literals.COMMITTEE;
    }

    @Override
    public Set<EClass> alsoReads() {
        return Set.of(Literals.MEETING, Literals.PARTY);
    }

    @Override
    public void check(Committee committee, RuleContext context, FindingSink findings) {
        int limit = context.parameters().number("votes");
        List<Membership> members = Attendances.voting(committee, context.asOf());
        if (members.isEmpty() || limit < 1) {
            return;
        }
        List<Decision> latestFirst = committee.getMeetings().stream().filter(context::held)
            .filter(meeting -> meeting.getStart() != null && !meeting.getStart().toLocalDate().isAfter(context.asOf()))
            .sorted(Comparator.comparing(meeting -> meeting.getStart().toInstant()))
            .flatMap(meeting -> Agendas.items(meeting).stream()).flatMap(item -> item.getDecisions().stream())
            .filter(decision -> !decision.getVotes().isEmpty()).toList().reversed();
        for (Membership membership : members) {
            int missed = missed(membership, latestFirst);
            if (missed >= limit) {
                findings.report(Texts.finding(Severity.WARNING, membership, Literals.MEMBERSHIP__VOTING, "voting.lapsed",
                    committee.getName(), membership.getMember().getName(), missed, limit).with(new EndVoting()));
            }
        }
    }

    private static int missed(Membership membership, List<Decision> latestFirst) {
        int missed = 0;
        for (Decision decision : latestFirst) {
            if (!Memberships.activeOn(membership, Agendas.day(decision, LocalDate.MIN))) {
                return missed;
            }
            Optional<VoteChoice> choice = decision.getVotes().stream()
                .filter(vote -> Attendances.is(membership.getMember(), vote.getVoter())).map(Vote::getChoice).findFirst();
            switch (choice.orElse(VoteChoice.ABSENT)) {
                case FOR, AGAINST, ABSTAIN -> {
                    return missed;
                }
                case NOT_VOTING, ABSENT -> missed++;
                case RECUSED -> {
                }
            }
        }
        return missed;
    }

    /** Takes the right to vote from the membership. */
    private record EndVoting() implements QuickFix {

        @Override
        public String label() {
            return Texts.text("voting.lapsed.fix");
        }

        @Override
        public Optional<Command> command(Element element, EditingDomain domain) {
            return element instanceof Membership membership && membership.isVoting()
                ? Optional.of(new ChangeFeature(domain, membership, Literals.MEMBERSHIP__VOTING, Optional.of(false))) : Optional.empty();
        }
    }
}
