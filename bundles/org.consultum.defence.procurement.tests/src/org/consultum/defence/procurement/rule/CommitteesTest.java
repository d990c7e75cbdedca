package org.consultum.defence.procurement.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.defence.procurement.Cases;
import org.consultum.defence.procurement.Conflict;
import org.consultum.defence.procurement.ThresholdProposals;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Interest;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Vote;
import org.consultum.model.VoteChoice;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.rule.Rule;
import org.consultum.testing.EnglishTestBase;
import org.consultum.testing.RuleTrial;
import org.junit.jupiter.api.Test;

/** What a case has to do with committees: thresholds, decisions on awards and conflicts of interest. */
class CommitteesTest extends EnglishTestBase {

    private final Cases cases = Cases.one();

    private List<String> found(Rule<?> rule) {
        return RuleTrial.of(rule, cases.fixture()).on("2026-06-10").messages();
    }

    private List<Proposal> proposed(Locale language) {
        var proposals = new ArrayList<Proposal>();
        new ThresholdProposals().propose(cases.fixture().register(), LocalDate.parse("2026-06-10"), language, proposals::add);
        return proposals;
    }

    private Decision decision(String item, DecisionResult result) {
        var decision = cases.fixture().elements().create(Decision.class, Literals.DECISION);
        decision.setReference("2026/1-2");
        decision.setResult(result);
        cases.fixture().item(item).getDecisions().add(decision);
        return decision;
    }

    @Test
    void aCaseAtTheThresholdComesBeforeTheCommittee() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "999.99 EUR"));
        assertEquals(List.of(), found(new BroughtBefore()), "below");

        cases.with(single -> single.set("estimatedValue", "1000 EUR").set("awardPlanned", "2026-09-01").set("noticeDone", "2026-05-01"));
        assertEquals(1, found(new BroughtBefore()).size(), "at the threshold");
        var proposal = proposed(Locale.ENGLISH).getFirst();
        assertEquals("Procurement above the threshold: PC-1 Cranes", proposal.title());
        assertEquals(cases.fixture().committee("Board"), proposal.committee());
        assertEquals(cases.single().element(), proposal.about());
        assertEquals(Optional.of(LocalDate.parse("2026-09-01")), proposal.by());
        assertEquals(LocalDate.parse("2026-05-01"), proposal.since());
        assertEquals("Beschaffung über der Schwelle: PC-1 Cranes", proposed(Locale.GERMAN).getFirst().title());
    }

    @Test
    void anAgendaItemThatArisesFromTheCaseIsEnough() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "5000 EUR"));
        cases.fixture().item("New cranes").getArisesFrom().add(cases.single().element());

        assertEquals(List.of(), found(new BroughtBefore()));
        assertEquals(List.of(), proposed(Locale.ENGLISH));

        cases.fixture().meeting("Second meeting").setState(MeetingState.CANCELLED);
        assertEquals(1, found(new BroughtBefore()).size(), "a meeting that was called off does not count");
        assertEquals(1, proposed(Locale.ENGLISH).size());
    }

    @Test
    void soIsAnItemOrADecisionTheCaseNames() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "5000 EUR").add("about", cases.fixture().item("New cranes")));
        assertEquals(List.of(), found(new BroughtBefore()));

        var other = Cases.one();
        other.threshold("1000 EUR");
        var decision = other.fixture().elements().create(Decision.class, Literals.DECISION);
        other.fixture().item("Cranes").getDecisions().add(decision);
        other.with(single -> single.set("estimatedValue", "5000 EUR").add("about", decision));
        assertEquals(List.of(), RuleTrial.of(new BroughtBefore(), other.fixture()).messages());
    }

    @Test
    void aThresholdCountsWithinItsDatesAndForItsCurrency() {
        var threshold = cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "5000 EUR"));
        threshold.set("from", "2026-06-11");
        assertEquals(List.of(), found(new BroughtBefore()));
        threshold.set("from", "2026-06-10").set("until", "2026-06-10");
        assertEquals(1, found(new BroughtBefore()).size());
        threshold.set("until", "2026-06-09").set("from", "2026-01-01");
        assertEquals(List.of(), found(new BroughtBefore()));

        threshold.set("until", "2030-12-31");
        cases.with(single -> single.set("estimatedValue", "5000 USD"));
        assertEquals(List.of(), found(new BroughtBefore()), "amounts of different currencies are not compared");
        assertEquals(List.of("Whether PC-1 Cranes has to come before a committee cannot be told: its value is in USD, and no threshold in "
            + "force is."), found(new ThresholdComparable()));
    }

    @Test
    void theHighestKnownValueCounts() {
        cases.threshold("1000 EUR");
        var bid = cases.bid("Alpha Works").set("price", "1200 EUR");
        cases.with(single -> single.set("estimatedValue", "900 EUR").set("awardedTo", bid.element()));

        assertEquals(1, found(new BroughtBefore()).size());
        assertEquals(List.of(), found(new ThresholdComparable()));
    }

    @Test
    void anAwardAboveTheThresholdRestsOnADecisionThatCarried() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "5000 EUR").set("awardDone", "2026-04-01"));
        assertEquals(1, found(new AwardDecided()).size());
        assertEquals(List.of(), found(new BroughtBefore()), "said once");

        var decision = decision("Cranes", DecisionResult.REJECTED);
        cases.with(single -> single.set("awardDecision", decision));
        assertEquals(List.of("PC-1 Cranes was awarded, but decision 2026/1-2 was not adopted or endorsed."), found(new AwardDecided()));

        decision.setResult(DecisionResult.ADOPTED);
        assertEquals(List.of(), found(new AwardDecided()));
    }

    @Test
    void anAwardBelowEveryThresholdNeedsNoDecision() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "500 EUR").set("awardDone", "2026-04-01"));

        assertEquals(List.of(), found(new AwardDecided()));
    }

    @Test
    void aCaseThatWasGivenUpNeedsNothing() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "5000 EUR").set("stage", "cancelled"));

        assertEquals(List.of(), found(new BroughtBefore()));
        assertEquals(List.of(), found(new AwardDecided()));
        assertEquals(List.of(), proposed(Locale.ENGLISH));
    }

    @Test
    void aCaseAndACommitteeWithoutNamesAreNoFault() {
        cases.threshold("1000 EUR");
        cases.with(single -> single.set("estimatedValue", "5000 EUR"));
        cases.single().element().setTitle(null);
        cases.single().element().setReference(null);
        cases.single().element().setId(null);
        cases.fixture().committee("Board").setName(null);

        assertEquals(1, found(new BroughtBefore()).size());
        assertEquals(1, proposed(Locale.ENGLISH).size());
    }

    private AttendanceEvent attends(AttendanceKind kind, String item) {
        Meeting meeting = cases.fixture().meeting("First meeting");
        var event = cases.fixture().elements().create(AttendanceEvent.class, Literals.ATTENDANCE_EVENT);
        event.setKind(kind);
        event.setParty(cases.fixture().person("A. Berg"));
        if (!item.isEmpty()) {
            event.setItem(cases.fixture().item(item));
        }
        meeting.getAttendance().add(event);
        return event;
    }

    private void bidOfAMember() {
        cases.bid("Alpha Works");
        cases.with(single -> single.add("about", cases.fixture().item("Cranes")).add("watchedBy", cases.fixture().committee("Board")));
    }

    @Test
    void aMemberWhoBelongsToABidderStepsBack() {
        bidOfAMember();
        assertEquals(List.of(), found(new ConflictRecused()), "not recorded as present");

        attends(AttendanceKind.PRESENT, "");
        assertEquals(List.of("A. Berg took part in \"Cranes\" (First meeting) with voting right, though Alpha Works bids for PC-1 Cranes."),
            found(new ConflictRecused()));

        var recused = attends(AttendanceKind.RECUSE, "Opening");
        assertEquals(1, found(new ConflictRecused()).size(), "stepped back for another item");
        recused.setItem(cases.fixture().item("Cranes"));
        assertEquals(List.of(), found(new ConflictRecused()));
    }

    @Test
    void whoVotedTookPart() {
        bidOfAMember();
        var vote = cases.fixture().elements().create(Vote.class, Literals.VOTE);
        vote.setVoter(cases.fixture().person("A. Berg"));
        vote.setChoice(VoteChoice.FOR);
        decision("Cranes", DecisionResult.ADOPTED).getVotes().add(vote);
        assertEquals(1, found(new ConflictRecused()).size());

        vote.setChoice(VoteChoice.RECUSED);
        attends(AttendanceKind.PRESENT, "");
        assertEquals(List.of(), found(new ConflictRecused()));
    }

    @Test
    void whoLeftOrMayNotVoteOrHasNoBidderIsNoConflict() {
        bidOfAMember();
        attends(AttendanceKind.PRESENT, "");
        var left = attends(AttendanceKind.LEAVE, "");
        assertEquals(List.of(), found(new ConflictRecused()), "whether before the item nobody recorded");

        cases.fixture().meeting("First meeting").getAttendance().remove(left);
        var membership = cases.fixture().committee("Board").getMemberships().getFirst();
        membership.setVoting(false);
        assertEquals(List.of(), found(new ConflictRecused()));
        membership.setVoting(true);
        cases.procurement().bids().getFirst().fields().element().eSet(
            cases.procurement().bids().getFirst().fields().feature("bidder"), cases.fixture().organisation("Beta Yards"));
        assertEquals(List.of(), found(new ConflictRecused()));
    }

    @Test
    void aDeclaredInterestCountsWhileItLasts() {
        cases.bid("Beta Yards");
        cases.with(single -> single.add("about", cases.fixture().item("Cranes")).add("watchedBy", cases.fixture().committee("Board")));
        attends(AttendanceKind.PRESENT, "");
        var interest = cases.fixture().elements().create(Interest.class, Literals.INTEREST);
        interest.setOrganisation(cases.fixture().organisation("Beta Yards"));
        interest.setDeclaredOn(LocalDate.parse("2025-01-01"));
        cases.fixture().person("A. Berg").getInterests().add(interest);
        assertEquals(true, Conflict.of(cases.procurement(), cases.fixture().committee("Board")).getFirst().declared());

        interest.setUntil(LocalDate.parse("2026-03-09"));
        assertEquals(List.of(), found(new ConflictRecused()));
    }
}
