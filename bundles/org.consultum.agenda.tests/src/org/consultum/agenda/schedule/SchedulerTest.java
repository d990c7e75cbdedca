package org.consultum.agenda.schedule;

import static org.consultum.agenda.Agendas.at;
import static org.consultum.agenda.Agendas.meeting;
import static org.consultum.agenda.Agendas.sitting;
import static org.consultum.agenda.Agendas.there;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.agenda.Agendas;
import org.consultum.agenda.schedule.ScheduleOptions.ClosedBlock;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.ItemBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proposals for the order of an agenda: what they respect, what they say, and what accepting them does. */
class SchedulerTest extends CommandTestBase {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static final ScheduleOptions PLAIN = new ScheduleOptions(false, Optional.empty(), ClosedBlock.ANYWHERE, false, false, false,
        Set.of(), TODAY);

    private static Consumer<ItemBuilder> decide() {
        return item -> item.purpose(ItemPurpose.DECIDE);
    }

    private static Proposal propose(Fixture fixture, ScheduleOptions options) {
        return new Scheduler(options).propose(fixture.meeting("Meeting"));
    }

    private static String order(Proposal proposal) {
        return proposal.placements().stream().map(placement -> placement.item().getTitle()).collect(Collectors.joining(", "));
    }

    private static List<Reason.Kind> reasons(Proposal proposal, AgendaItem item) {
        return proposal.placement(item).orElseThrow().reasons().stream().map(Reason::kind).toList();
    }

    private static String start(Proposal proposal, AgendaItem item) {
        return proposal.placement(item).orElseThrow().slot().orElseThrow().start().toLocalDateTime().toString();
    }

    private static List<Unmet.Kind> unmet(Proposal proposal) {
        return proposal.unmet().stream().map(Unmet::kind).toList();
    }

    @Test
    void anAgendaThatFitsStaysAsItIs() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("A", 30).pause(15).item("B", 30).item("C", 20));
        var proposal = propose(fixture, PLAIN);
        assertEquals("A, Break, B, C", order(proposal));
        assertTrue(proposal.isAsItIs());
        assertEquals(List.of(), proposal.unmet());
        assertEquals(List.of(Reason.Kind.KEEPS_ORDER), reasons(proposal, fixture.item("B")));
    }

    @Test
    void decisionsComeFirstBetweenTheEnds() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("Opening", 5).item("Report", 30)
            .item("Budget", 20, decide()).item("News", 10).item("Plan", 20, decide()).item("Closing", 5));
        var proposal = propose(fixture, ScheduleOptions.usual(TODAY));
        assertEquals("Opening, Budget, Plan, Report, News, Closing", order(proposal));
        assertEquals(List.of(Reason.Kind.QUORATE), reasons(proposal, fixture.item("Plan")));
        assertEquals(List.of(Reason.Kind.KEEPS_END), reasons(proposal, fixture.item("Closing")));
        assertEquals(Set.of("Budget", "Plan"),
            proposal.moved().stream().map(placement -> placement.item().getTitle()).collect(Collectors.toSet()));
    }

    @Test
    void closedItemsLieTogether() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("Opening", 5)
            .item("Secret", 10, item -> item.with(made -> made.setClosed(true))).item("A", 10)
            .item("More secret", 10, item -> item.with(made -> made.setClosed(true))).item("B", 10).item("Closing", 5));
        assertEquals("Opening, A, B, Secret, More secret, Closing", order(propose(fixture, ScheduleOptions.usual(TODAY))));
        var first = new ScheduleOptions(true, Optional.empty(), ClosedBlock.FIRST, true, true, true, Set.of(), TODAY);
        assertEquals("Opening, Secret, More secret, A, B, Closing", order(propose(fixture, first)));
    }

    @Test
    void aPresenterIsHeardWhileTheyAreThere() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("A", 60).item("B", 60)
            .item("Baker speaks", 30, item -> item.presenter("Baker")));
        there(fixture, "Baker", "", "10T10:00");
        var proposal = propose(fixture, PLAIN);
        assertEquals("Baker speaks, A, B", order(proposal));
        assertEquals(List.of(), proposal.unmet());
        assertEquals("Baker is there until 10 Jun 10:00.",
            proposal.placement(fixture.item("Baker speaks")).orElseThrow().reasons().getFirst().text());
    }

    @Test
    void aPresenterOfAPartIsNeededForThatPartOnly() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString())
            .item("Study", 60, item -> item.item("Method", 30).item("Results", 30, part -> part.presenter("Baker"))).item("A", 30));
        there(fixture, "Baker", "10T09:30", "10T10:00");
        assertEquals(List.of(), propose(fixture, PLAIN).unmet());
        assertEquals("Study, Method, Results, A", order(propose(fixture, PLAIN)));
    }

    @Test
    void whatAPresenterCannotMakeIsSaid() {
        var fixture = meeting(meeting -> meeting.until(at("10T10:00").toString()).item("A", 30)
            .item("Baker speaks", 30, item -> item.presenter("Baker")));
        there(fixture, "Baker", "10T14:00", "");
        var proposal = propose(fixture, PLAIN);
        assertEquals(List.of(Unmet.Kind.PRESENTER), unmet(proposal));
        assertEquals("“Baker speaks” begins on 10 Jun 09:30, when Baker is not there.", proposal.unmet().getFirst().text());
        assertTrue(proposal.unmet().getFirst().hard());
    }

    @Test
    void whereNothingElseIsLeftTheMeetingWaitsForThePresenter() {
        var fixture = meeting(meeting -> meeting.until(at("10T17:00").toString()).item("Baker speaks", 30, item -> item.presenter("Baker"))
            .item("A", 30).item("Closing", 5));
        there(fixture, "Baker", "10T14:00", "");
        var proposal = propose(fixture, ScheduleOptions.usual(TODAY).withoutEnds());
        assertEquals("A, Closing, Baker speaks", order(proposal));
        assertEquals(Optional.of(at("10T14:00")), proposal.placement(fixture.item("Baker speaks")).orElseThrow().fixes());
        assertEquals(List.of(Reason.Kind.WAITS, Reason.Kind.PRESENTER), reasons(proposal, fixture.item("Baker speaks")));
        assertEquals(List.of(), proposal.unmet());
        fixture.domain().getCommandStack().execute(new AcceptProposal(fixture.domain(), proposal));
        assertEquals(at("10T14:00"), fixture.item("Baker speaks").getStart());
    }

    @Test
    void othersFlowAroundAFixedItem() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("Long", 50)
            .item("Minister", 30, item -> item.fixedStart(at("10T09:30").toString())).item("Short", 30));
        var proposal = propose(fixture, PLAIN);
        assertEquals("Short, Minister, Long", order(proposal));
        assertEquals("2026-06-10T09:30", start(proposal, fixture.item("Minister")));
        assertEquals(List.of(), proposal.unmet());
        assertEquals("Taken before “Long”, which does not fit into the 30 minutes before “Minister”.",
            proposal.placement(fixture.item("Short")).orElseThrow().reasons().getFirst().text());
    }

    @Test
    void itemsAreSpreadOverTheSittings() {
        var fixture = meeting(meeting -> meeting.item("A", 40).item("B", 40).item("C", 20).item("D", 30));
        sitting(fixture, "10T09:00", "10T10:00");
        var second = sitting(fixture, "11T09:00", "11T10:10");
        var proposal = propose(fixture, PLAIN);
        assertEquals("A, C, B, D", order(proposal));
        assertEquals(Optional.of(second), proposal.placement(fixture.item("B")).orElseThrow().opens());
        assertEquals("2026-06-11T09:00", start(proposal, fixture.item("B")));
        assertEquals(List.of(Reason.Kind.OPENS_SITTING), reasons(proposal, fixture.item("B")));
        assertEquals(List.of(), proposal.unmet());
    }

    @Test
    void whatIsTooMuchIsSaid() {
        var fixture = meeting(meeting -> meeting.until(at("10T10:00").toString()).item("A", 40).item("B", 40));
        var proposal = propose(fixture, PLAIN);
        assertEquals(List.of(Unmet.Kind.TOO_MUCH, Unmet.Kind.BEYOND_SITTING), unmet(proposal));
        assertEquals("80 minutes are planned, and there are 60: 20 too many.", proposal.unmet().getFirst().text());
    }

    @Test
    void anItemThatFollowsAnotherGoesWithItFromItsSection() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).heading("First", first -> first.item("A", 10)
            .item("B", 10)).heading("Second", second -> second.item("Vote on A", 5).item("C", 10)));
        fixture.item("Vote on A").setAfter(fixture.item("A"));
        var proposal = propose(fixture, PLAIN);
        assertEquals("First, A, Vote on A, B, Second, C", order(proposal));
        assertEquals(Optional.of(fixture.item("First")), proposal.placement(fixture.item("Vote on A")).orElseThrow().parent());
        assertEquals(List.of(Reason.Kind.FOLLOWS), reasons(proposal, fixture.item("Vote on A")));
    }

    @Test
    void sectionsStayTogether() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString())
            .heading("First", first -> first.item("A", 20).item("B", 20, decide()))
            .heading("Second", second -> second.item("C", 20).item("D", 20, decide())));
        assertEquals("First, B, A, Second, D, C", order(propose(fixture, ScheduleOptions.usual(TODAY).withoutEnds())));
    }

    @Test
    void decisionsAreTakenWhileEnoughMembersAreThere() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString())
            .heading("First", first -> first.item("A", 60).item("B", 60))
            .heading("Second", second -> second.item("Budget", 30, decide())));
        there(fixture, "Baker", "", "10T10:30");
        there(fixture, "Clark", "", "10T10:30");
        var proposal = propose(fixture, ScheduleOptions.usual(TODAY).withoutEnds());
        assertEquals("Second, Budget, First, A, B", order(proposal));
        assertEquals("To be decided while enough members are there: until 10 Jun 10:30.",
            proposal.placement(fixture.item("Budget")).orElseThrow().reasons().getFirst().text());
    }

    @Test
    void aDecisionAfterTheQuorumIsLostIsSaid() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("A", 30)
            .item("Budget", 30, item -> decide().andThen(made -> made.fixedStart(at("10T11:00").toString())).accept(item)));
        var options = new ScheduleOptions(true, Optional.of(at("10T10:30")), ClosedBlock.LAST, true, true, true, Set.of(), TODAY);
        var proposal = propose(fixture, options);
        assertEquals(List.of(Unmet.Kind.NOT_QUORATE), unmet(proposal));
        assertFalse(proposal.unmet().getFirst().hard());
    }

    @Test
    void itemsWithoutTheirPapersComeLater() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("Opening", 5)
            .item("Waits", 20, item -> decide().andThen(made -> made.paper("Report")).accept(item)).item("Ready", 20, decide())
            .item("Closing", 5));
        fixture.paper("Report").getVersions().clear();
        var proposal = propose(fixture, ScheduleOptions.usual(TODAY));
        assertEquals("Opening, Ready, Waits, Closing", order(proposal));
        assertTrue(reasons(proposal, fixture.item("Waits")).contains(Reason.Kind.PAPERS_LATE));
        assertEquals(List.of(Unmet.Kind.PAPERS_MISSING), unmet(proposal));
    }

    @Test
    void aBreakStaysNearItsTime() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("A", 60).pause(15).item("B", 60)
            .item("Budget", 30, decide()));
        var proposal = propose(fixture, ScheduleOptions.usual(TODAY).withoutEnds());
        assertEquals("Budget, A, Break, B", order(proposal), "a quarter to eleven would be too late, half past nine too early");
        assertEquals(List.of(Reason.Kind.PAUSE), reasons(proposal, fixture.item("Break")));
    }

    @Test
    void aPinnedItemStays() {
        var fixture = meeting(meeting -> meeting.until(at("10T12:00").toString()).item("A", 10).item("B", 10).item("C", 10, decide())
            .item("D", 10, decide()));
        var options = new ScheduleOptions(true, Optional.empty(), ClosedBlock.LAST, true, true, false, Set.of(fixture.item("B")), TODAY);
        assertEquals("C, B, D, A", order(propose(fixture, options)));
    }

    @Test
    void withoutAStartNothingIsProposed() {
        var fixture = meeting(meeting -> meeting.item("A", 10).heading("Section", section -> section.item("B", 10)));
        fixture.meeting("Meeting").setStart(null);
        var proposal = propose(fixture, PLAIN);
        assertEquals(List.of(Unmet.Kind.NO_START), unmet(proposal));
        assertTrue(proposal.isAsItIs());
    }

    @Test
    void anEmptyAgendaIsNoTrouble() {
        var fixture = meeting(meeting -> { });
        assertTrue(propose(fixture, PLAIN).isAsItIs());
        fixture.meeting("Meeting").setAgenda(null);
        assertTrue(propose(fixture, PLAIN).isAsItIs());
    }

    @Test
    void nothingMovesBeforeItIsAccepted() {
        var fixture = twoDays();
        String before = fixture.state();
        propose(fixture, ScheduleOptions.usual(TODAY));
        assertEquals(before, fixture.state());
    }

    private static Fixture twoDays() {
        var fixture = meeting(meeting -> meeting.item("Opening", 10).heading("Reports", reports -> reports.item("Long report", 120)
            .item("Short report", 20, item -> item.presenter("Clark")).pause(15)).item("Budget", 40, decide())
            .item("Secret", 30, item -> item.with(made -> made.setClosed(true))).item("Vote", 5).item("Closing", 10));
        sitting(fixture, "10T09:00", "10T11:00");
        sitting(fixture, "11T09:00", "11T13:00");
        there(fixture, "Clark", "10T09:00", "10T11:00");
        fixture.item("Vote").setAfter(fixture.item("Budget"));
        return fixture;
    }

    @TestFactory
    Stream<DynamicTest> acceptingAProposalPutsTheAgendaInItsOrder() {
        return inAllInterleavings(SchedulerTest::twoDays,
            step("accept", fixture -> new AcceptProposal(fixture.domain(), propose(fixture, ScheduleOptions.usual(TODAY))),
                SchedulerTest::assertArranged));
    }

    private static void assertArranged(Fixture fixture) {
        assertEquals("Opening, Reports (Short report, Long report), Break, Budget, Vote, Secret, Closing",
            Agendas.order(fixture.meeting("Meeting")));
        var again = propose(fixture, ScheduleOptions.usual(TODAY));
        assertTrue(again.isAsItIs(), () -> Agendas.order(fixture.meeting("Meeting")) + " then " + order(again));
        assertEquals(List.of(), again.unmet());
        var slots = AgendaTimes.of(fixture.meeting("Meeting"));
        again.placements().forEach(placement -> assertEquals(placement.slot().orElseThrow(), slots.get(placement.item())));
    }

    @Test
    void aProposalForAnAgendaThatChangedIsRefused() {
        var fixture = twoDays();
        var proposal = propose(fixture, ScheduleOptions.usual(TODAY));
        fixture.meeting("Meeting").getAgenda().getItems().remove(fixture.item("Secret"));
        assertRefused("since the order was proposed", fixture, new AcceptProposal(fixture.domain(), proposal));
    }
}
