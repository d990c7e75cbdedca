package org.consultum.agenda.carryover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.consultum.agenda.Agendas;
import org.consultum.agenda.carryover.CarryOverPreview.Line;
import org.consultum.agenda.carryover.CarryOverPreview.Reason;
import org.consultum.model.ActionReturn;
import org.consultum.model.ActionStatus;
import org.consultum.model.AgendaItem;
import org.consultum.model.CarryOver;
import org.consultum.model.DecisionResult;
import org.consultum.model.MembershipRole;
import org.consultum.model.OrganisationKind;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes on to the next agenda and why, and how it gets there. */
class CarryOverTest extends CommandTestBase {

    /** Rule M-01 in all eight combinations, then with each override. */
    @ParameterizedTest
    @CsvSource({
        "false, false, false, BY_RULE, NOT_DISCUSSED", "false, false, true, BY_RULE, NOT_DISCUSSED",
        "false, true, false, BY_RULE, NOT_DISCUSSED", "false, true, true, BY_RULE, NOT_DISCUSSED",
        "true, false, false, BY_RULE, DONE", "true, false, true, BY_RULE, RECURS",
        "true, true, false, BY_RULE, OPEN_ACTION", "true, true, true, BY_RULE, OPEN_ACTION",
        "false, false, false, ALWAYS, ALWAYS", "false, false, true, ALWAYS, ALWAYS", "false, true, false, ALWAYS, ALWAYS",
        "false, true, true, ALWAYS, ALWAYS", "true, false, false, ALWAYS, ALWAYS", "true, false, true, ALWAYS, ALWAYS",
        "true, true, false, ALWAYS, ALWAYS", "true, true, true, ALWAYS, ALWAYS",
        "false, false, false, NEVER, NEVER", "false, false, true, NEVER, NEVER", "false, true, false, NEVER, NEVER",
        "false, true, true, NEVER, NEVER", "true, false, false, NEVER, NEVER", "true, false, true, NEVER, NEVER",
        "true, true, false, NEVER, NEVER", "true, true, true, NEVER, NEVER"})
    void theRule(boolean discussed, boolean openAction, boolean recurring, CarryOver override, Reason expected) {
        assertEquals(expected, CarryOverRule.reason(discussed, openAction, recurring, override));
        var fixture = meetings();
        var item = fixture.item("Budget");
        item.setRecord(null);
        if (discussed) {
            item.setRecord(RegisterFactory.eINSTANCE.createItemRecord());
            item.getRecord().setDiscussed(true);
        }
        fixture.action("Draft").setOrigin(openAction ? item : null);
        item.setStanding(recurring);
        item.setCarryOver(override);
        Line line = preview(fixture).line(item).orElseThrow();
        assertEquals(expected, line.reason());
        assertEquals(expected != Reason.DONE && expected != Reason.NEVER, line.carried());
        assertFalse(line.text().isBlank());
    }

    private static Fixture meetings() {
        return RegisterBuilder.register("Carry-over").organisation("Ministry", OrganisationKind.MINISTRY).person("Adams", "Ministry")
            .committee("Council", council -> council.member("Adams", MembershipRole.CHAIR).paper("Report")
                .meeting("First", "2026-06-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting
                    .item("Opening", 5, item -> item.discussion("Opened.").with(made -> made.setStanding(true)))
                    .heading("Business", business -> business
                        .item("Budget", 30, item -> item.paper("Report").presenter("Adams").with(made -> made.setReference("2026-3")))
                        .item("Plan", 20, item -> item.discussion("Agreed.").item("Agreed part", 10)
                            .item("Put-off part", 10, part -> part.decision("Later.", DecisionResult.DEFERRED))))
                    .item("Done", 10, item -> item.decision("Yes.", DecisionResult.ADOPTED))
                    .pause(10))
                .meeting("Second", "2026-07-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting
                    .heading("Business", business -> business.item("New", 10))
                    .item("Opening", 5, item -> item.with(made -> made.setStanding(true))))
                .action("Draft", "Adams", "2026-07-01", action -> { }))
            .fixture();
    }

    private static CarryOverPreview preview(Fixture fixture) {
        return CarryOverPreview.of(fixture.meeting("First"));
    }

    private static CarryOverItems carry(Fixture fixture, ReturningActions actions) {
        return new CarryOverItems(fixture.domain(), fixture.elements(), preview(fixture), fixture.meeting("Second"), actions);
    }

    private static String next(Fixture fixture) {
        return Agendas.order(fixture.meeting("Second"));
    }

    @Test
    void thePreviewSaysWhyForEachItem() {
        assertEquals(List.of("Opening RECURS", "Budget NOT_DISCUSSED", "Plan PART_CARRIED", "Agreed part DONE", "Put-off part PUT_OFF",
            "Done DONE"), preview(meetings()).lines().stream().map(line -> line.item().getTitle() + " " + line.reason()).toList());
    }

    @Test
    void aFinishedActionHoldsNothingBack() {
        var fixture = meetings();
        fixture.action("Draft").setOrigin(fixture.item("Done").getDecisions().getFirst());
        assertEquals(1, preview(fixture).line(fixture.item("Done")).orElseThrow().openActions());
        fixture.action("Draft").setStatus(ActionStatus.CANCELLED);
        assertEquals(Reason.DONE, preview(fixture).line(fixture.item("Done")).orElseThrow().reason());
    }

    @Test
    void whatIsNeverCarriedTakesItsPartsWithIt() {
        var fixture = meetings();
        fixture.item("Plan").setCarryOver(CarryOver.NEVER);
        assertFalse(preview(fixture).line(fixture.item("Put-off part")).orElseThrow().carried());
    }

    @TestFactory
    Stream<DynamicTest> itemsGoBelowTheHeadingOfTheSameNameWithLinksBothWays() {
        return inAllInterleavings(CarryOverTest::meetings, step("carry over", fixture -> carry(fixture, ReturningActions.NONE), fixture -> {
            assertEquals("Business (New, Budget, Plan (Put-off part)), Opening", next(fixture));
            var business = fixture.meeting("Second").getAgenda().getItems().getFirst().getItems();
            AgendaItem old = fixture.meeting("First").getAgenda().getItems().get(1).getItems().getFirst();
            AgendaItem carried = business.get(1);
            assertSame(old, carried.getCarriedOverFrom());
            assertSame(carried, old.getCarriedOverTo());
            assertSame(fixture.paper("Report"), carried.getPapers().getFirst().getPaper());
            assertEquals("2026-3", carried.getReference());
            assertEquals(30, carried.getMinutesPlanned());
            assertSame(fixture.person("Adams"), carried.getPresenters().getFirst());
            assertNull(business.get(2).getRecord());
            assertEquals(List.of(), business.get(2).getItems().getFirst().getDecisions());
            assertFalse(carried.getId().equals(old.getId()));
        }));
    }

    @Test
    void aStandingItemThatIsThereIsLinkedTo() {
        var fixture = meetings();
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.NONE));
        assertSame(fixture.meeting("Second").getAgenda().getItems().getLast(),
            fixture.meeting("First").getAgenda().getItems().getFirst().getCarriedOverTo());
    }

    @Test
    void carryingOverAgainDoesNothing() {
        var fixture = meetings();
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.ONE_ITEM));
        assertRefused("Nothing would change", fixture, carry(fixture, ReturningActions.ONE_ITEM));
    }

    @Test
    void whatWasCarriedOverAndDeletedThereGoesAgain() {
        var fixture = meetings();
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.NONE));
        var business = fixture.meeting("Second").getAgenda().getItems().getFirst();
        business.getItems().remove(1);
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.NONE));
        assertEquals("Business (New, Plan (Put-off part), Budget), Opening", next(fixture));
    }

    @Test
    void onAPublishedAgendaTheyAreLateWithTheReason() {
        var fixture = meetings();
        fixture.meeting("Second").getAgenda().setPublishedOn(LocalDate.of(2026, 7, 1));
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.NONE));
        var carried = fixture.meeting("Second").getAgenda().getItems().getFirst().getItems().get(1);
        assertTrue(carried.isLate());
        assertTrue(carried.getLateReason().startsWith("Carried over from Council 1"), carried.getLateReason());
    }

    @TestFactory
    Stream<DynamicTest> openActionsReturnAsOneItem() {
        return inAllInterleavings(CarryOverTest::meetings, step("carry over", fixture -> carry(fixture, ReturningActions.ONE_ITEM),
            fixture -> {
                assertEquals("Business (New, Budget, Plan (Put-off part)), Review of actions, Opening", next(fixture));
                assertEquals(List.of(fixture.action("Draft")), fixture.item("Review of actions").getArisesFrom());
            }));
    }

    @Test
    void howActionsReturnIsTheRuleOfTheCommittee() {
        var council = meetings().committee("Council");
        assertEquals(ReturningActions.ONE_ITEM, ReturningActions.ruleOf(council));
        council.setReturningActions(ActionReturn.EACH);
        assertEquals(ReturningActions.EACH, ReturningActions.ruleOf(council));
        council.setReturningActions(ActionReturn.NONE);
        assertEquals(ReturningActions.NONE, ReturningActions.ruleOf(council));
    }

    @Test
    void whatIsPutAsideBeyondTheMeetingDoesNotReturn() {
        var fixture = meetings();
        LocalDate day = fixture.meeting("Second").getStart().toLocalDate();
        fixture.action("Draft").setSnoozedUntil(day.plusDays(1));
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.EACH));
        assertFalse(next(fixture).contains("Draft"), next(fixture));
        fixture.action("Draft").setSnoozedUntil(day);
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.EACH));
        assertTrue(next(fixture).contains("Draft"), next(fixture));
    }

    @Test
    void openActionsReturnAsOneItemEach() {
        var fixture = meetings();
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.EACH));
        assertEquals("Business (New, Budget, Plan (Put-off part)), Draft, Opening", next(fixture));
    }

    @Test
    void aMeetingCannotCarryOverToItself() {
        var fixture = meetings();
        assertRefused("another meeting", fixture, new CarryOverItems(fixture.domain(), fixture.elements(), preview(fixture),
            fixture.meeting("First"), ReturningActions.NONE));
    }

    @Test
    void aMeetingWithoutAnAgendaGetsOne() {
        var fixture = meetings();
        fixture.meeting("Second").setAgenda(null);
        fixture.domain().getCommandStack().execute(carry(fixture, ReturningActions.NONE));
        assertEquals("Opening, Budget, Plan (Put-off part)", next(fixture));
    }
}
