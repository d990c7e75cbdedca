package org.consultum.agenda.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.agenda.carryover.CarryOverItems;
import org.consultum.agenda.carryover.CarryOverPreview;
import org.consultum.agenda.carryover.ReturningActions;
import org.consultum.agenda.referral.ReferralStatus.State;
import org.consultum.agenda.templates.TakeFromBacklog;
import org.consultum.edit.command.ItemPlace;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.samples.DicasSample;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.RepeatableIds;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Items that go to another committee and come back. */
class ReferralTest extends CommandTestBase {

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    private static ReferItem refer(Fixture fixture) {
        return new ReferItem(fixture.domain(), fixture.elements(), fixture.item("Second source"), Optional.empty(),
            fixture.committee("Group"), ItemPurpose.DISCUSS);
    }

    private static void run(Fixture fixture, Command command) {
        assertTrue(command.canExecute(), command.getLabel());
        fixture.domain().getCommandStack().execute(command);
    }

    private static AgendaItem waiting(Fixture fixture) {
        return fixture.committee("Group").getBacklog().getLast();
    }

    private static ReferralStatus status(AgendaItem item) {
        List<ReferralStatus> statuses = ReferralStatus.of(item);
        assertEquals(1, statuses.size(), statuses::toString);
        return statuses.getFirst();
    }

    private static AgendaItem origin(Fixture fixture) {
        return fixture.meeting("First meeting").getAgenda().getItems().get(1);
    }

    private static void decide(Fixture fixture, AgendaItem item, String text, DecisionResult result) {
        var decision = fixture.elements().create(Decision.class, Literals.DECISION);
        decision.setText(text);
        decision.setResult(result);
        item.getDecisions().add(decision);
    }

    @TestFactory
    Stream<DynamicTest> anItemWaitsForAnAgendaOfTheOtherCommittee() {
        return inAllInterleavings(ReferralTest::forum, step("refer", ReferralTest::refer, fixture -> {
            AgendaItem referred = waiting(fixture);
            assertEquals("Second source", referred.getTitle());
            assertSame(origin(fixture), referred.getReferredFrom());
            assertSame(fixture.committee("Group"), origin(fixture).getReferredTo());
            assertEquals(List.of("Terms of reference"), referred.getPapers().stream().map(use -> use.getPaper().getTitle()).toList());
            assertEquals("Waits for an agenda of Group.", status(origin(fixture)).text());
            assertEquals(State.WAITING, status(origin(fixture)).state());
        }));
    }

    @TestFactory
    Stream<DynamicTest> aDecisionIsReferredWithItsWording() {
        return inAllInterleavings(ReferralTest::forum, step("refer", fixture -> {
            AgendaItem item = fixture.item("Adoption of the agenda");
            return new ReferItem(fixture.domain(), fixture.elements(), item, Optional.of(item.getDecisions().getFirst()),
                fixture.committee("Group"), ItemPurpose.ENDORSE);
        }, fixture -> {
            Decision decision = fixture.all(Decision.class).getFirst();
            assertEquals("The agenda is adopted.", waiting(fixture).getText());
            assertEquals(List.of(decision), waiting(fixture).getArisesFrom());
            assertSame(fixture.committee("Group"), decision.getReferredTo());
        }));
    }

    @Test
    void anItemIsNotReferredTwiceNorToItsOwnCommittee() {
        var fixture = forum();
        assertRefused("Choose another committee", fixture, new ReferItem(fixture.domain(), fixture.elements(),
            fixture.item("Second source"), Optional.empty(), fixture.committee("Forum"), ItemPurpose.DISCUSS));
        assertRefused("Only an item of business", fixture, new ReferItem(fixture.domain(), fixture.elements(),
            fixture.item("Break"), Optional.empty(), fixture.committee("Group"), ItemPurpose.DISCUSS));
        run(fixture, refer(fixture));
        assertRefused("waits at Group already", fixture, new ReferItem(fixture.domain(), fixture.elements(), origin(fixture),
            Optional.empty(), fixture.committee("Group"), ItemPurpose.DISCUSS));
    }

    @Test
    void theStatusFollowsTheItemFromTheAgendaToTheReport() {
        var fixture = forum();
        run(fixture, refer(fixture));
        AgendaItem referred = waiting(fixture);
        addGroupMeeting(fixture, "Group one", "2026-03-10T09:00+01:00[Europe/Berlin]");
        run(fixture, new TakeFromBacklog(fixture.domain(), List.of(referred), new ItemPlace.EndOfAgenda(fixture.meeting("Group one")),
            Optional.empty()));
        assertEquals(State.ON_AGENDA, status(origin(fixture)).state());
        assertSame(fixture.meeting("Group one"), status(origin(fixture)).meeting().orElseThrow());

        decide(fixture, referred, "Later.", DecisionResult.DEFERRED);
        assertEquals(State.ON_AGENDA, status(origin(fixture)).state(), "put off is not decided");
        assertRefused("Nothing is decided yet", fixture, new ReportBack(fixture.domain(), fixture.elements(), referred));
        addGroupMeeting(fixture, "Group two", "2026-04-10T09:00+02:00[Europe/Berlin]");
        run(fixture, new CarryOverItems(fixture.domain(), fixture.elements(), CarryOverPreview.of(fixture.meeting("Group one")),
            fixture.meeting("Group two"), ReturningActions.NONE));
        AgendaItem carried = fixture.meeting("Group two").getAgenda().getItems().getFirst();
        assertSame(carried, status(origin(fixture)).item().orElseThrow(), "the latest one");

        decide(fixture, carried, "Qualify one.", DecisionResult.ADOPTED_AMENDED);
        assertEquals(State.DECIDED, status(origin(fixture)).state());
        run(fixture, new ReportBack(fixture.domain(), fixture.elements(), carried));
        AgendaItem report = fixture.committee("Forum").getBacklog().getLast();
        assertEquals(State.REPORTED_BACK, status(origin(fixture)).state());
        assertSame(report, status(origin(fixture)).report().orElseThrow());
        assertEquals(List.of(), ReferralStatus.of(carried), "the report is no referral");
    }

    private static void addGroupMeeting(Fixture fixture, String title, String start) {
        var meeting = fixture.elements().create(Meeting.class, Literals.MEETING);
        meeting.setTitle(title);
        meeting.setSlug(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        meeting.setStart(ZonedDateTime.parse(start));
        meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        fixture.committee("Group").getMeetings().add(meeting);
    }

    /** The first round of DICAS, which the Security Consultative Committee ("2+2") confirmed. */
    private static Fixture dicas() {
        return new Fixture(DicasSample.create(), new NewElements(new RepeatableIds()));
    }

    private static AgendaItem confirmation(Fixture fixture) {
        return fixture.meeting("Confirmation of results (illustrative)").getAgenda().getItems().getFirst();
    }

    @Test
    void theResultsOfDicasWereConfirmedByTheHigherCommittee() {
        var fixture = dicas();
        AgendaItem origin = confirmation(fixture).getReferredFrom();
        ReferralStatus status = status(origin);
        assertEquals(State.DECIDED, status.state());
        assertEquals(DecisionResult.ENDORSED, status.decisions().getFirst().getResult());
        assertTrue(status.text().endsWith("decided at SCC 2+2 - 30 Jul 2024: Endorsed."), status.text());
    }

    private static Committee committee(AgendaItem item) {
        return item.meeting().getCommittee();
    }

    @TestFactory
    Stream<DynamicTest> theConfirmationIsReportedBackToDicas() {
        return inAllInterleavings(ReferralTest::dicas,
            step("report back", fixture -> new ReportBack(fixture.domain(), fixture.elements(), confirmation(fixture)), fixture -> {
                AgendaItem report = committee(confirmation(fixture).getReferredFrom()).getBacklog().getLast();
                assertEquals(ItemPurpose.INFORM, report.getPurpose());
                assertTrue(report.getTitle().startsWith("Outcome: "), report.getTitle());
                assertEquals("SCC 2+2 - 30 Jul 2024\n\n**Endorsed**: The results of the first meeting are confirmed.", report.getText());
                assertRefused("has the report already", fixture,
                    new ReportBack(fixture.domain(), fixture.elements(), confirmation(fixture)));
            }));
    }

    @Test
    void theNextRoundGoesToTheHigherCommitteeAsWell() {
        var fixture = dicas();
        Committee higher = committee(confirmation(fixture));
        Committee forum = committee(confirmation(fixture).getReferredFrom());
        AgendaItem item = forum.getMeetings().get(1).getAgenda().getItems().getFirst();
        run(fixture, new ReferItem(fixture.domain(), fixture.elements(), item, Optional.empty(), higher, ItemPurpose.ENDORSE));
        assertSame(item, higher.getBacklog().getLast().getReferredFrom());
        assertEquals(State.WAITING, status(item).state());
    }

    @Test
    void whatWasNotReferredCannotBeReportedBack() {
        var fixture = forum();
        run(fixture, refer(fixture));
        assertRefused("was not referred", fixture, new ReportBack(fixture.domain(), fixture.elements(), origin(fixture)));
    }

    @Test
    void aReferralThatIsGoneIsSaid() {
        var fixture = forum();
        run(fixture, refer(fixture));
        fixture.committee("Group").getBacklog().clear();
        assertEquals(State.NOT_FOUND, status(origin(fixture)).state());
    }
}
