package org.consultum.rules.packs.w3c;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.model.AgendaItem;
import org.consultum.model.Decision;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.VoteChoice;
import org.consultum.rules.general.Agendas;
import org.consultum.rules.packs.internal.Fields;
import org.consultum.rules.packs.internal.Texts;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/**
 * W-03: a vote is taken only after consensus failed, and the record says so (W3C Process). Parameter {@code parts}: what is recorded, as
 * words: {@code issue} (text of the decision), {@code reason} (discussion or rationale of the item: why it came to a vote), {@code outcome}
 * (a result and the votes) and {@code objections} (a reason for every vote against). Looks at meetings that were held.
 */
public final class VoteAfterConsensus implements Rule<Decision> {

    @Override
    public String id() {
        return "W-03";
    }

    @Override
    public EClass looksAt() {
        return Literals.DECISION;
    }

    @Override
    public void check(Decision decision, RuleContext context, FindingSink findings) {
        Optional<Meeting> meeting = Agendas.meeting(decision).filter(context::held);
        if (meeting.isEmpty() || !Agendas.voted(decision)) {
            return;
        }
        List<String> missing = Fields.words(context.parameters().text("parts")).stream().filter(part -> missing(part, decision))
            .map(part -> Texts.text("vote.part." + part)).toList();
        if (!missing.isEmpty()) {
            findings.report(Texts.finding(Severity.WARNING, decision, Literals.DECISION__METHOD, "vote.unrecorded",
                Agendas.name(meeting.get()), String.join(", ", missing)));
        }
    }

    private boolean missing(String part, Decision decision) {
        return switch (part) {
            case "issue" -> Agendas.blank(decision.getText());
            case "reason" -> !(decision.eContainer() instanceof AgendaItem item) || item.getRecord() == null
                || Agendas.blank(item.getRecord().getDiscussion()) && Agendas.blank(item.getRecord().getRationale());
            case "outcome" -> Agendas.open(decision) || decision.getVotes().isEmpty()
                && decision.getVotesFor() + decision.getVotesAgainst() + decision.getAbstentions() == 0;
            case "objections" -> decision.getVotes().stream()
                .anyMatch(vote -> vote.getChoice() == VoteChoice.AGAINST && Agendas.blank(vote.getDissent()));
            default -> throw Fields.unknown(id(), part);
        };
    }

    @Override
    public LocalDate judgedOn(Decision decision, LocalDate asOf) {
        return Agendas.day(decision, asOf);
    }
}
