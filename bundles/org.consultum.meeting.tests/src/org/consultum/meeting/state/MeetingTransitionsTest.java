package org.consultum.meeting.state;

import static org.consultum.meeting.Council.at;
import static org.consultum.meeting.Council.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.meeting.Objection;
import org.consultum.meeting.minutes.ApproveMinutes;
import org.consultum.meeting.minutes.CirculateMinutes;
import org.consultum.meeting.minutes.FillMinutes;
import org.consultum.meeting.run.AdjournMeeting;
import org.consultum.meeting.run.OpenMeeting;
import org.consultum.meeting.vote.AdoptConsentBlock;
import org.consultum.meeting.vote.Ballot;
import org.consultum.meeting.vote.OpenSilence;
import org.consultum.meeting.vote.Question;
import org.consultum.meeting.vote.TakeVote;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemPurpose;
import org.consultum.model.MeetingState;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** From draft to approved minutes, and what stands in the way. */
class MeetingTransitionsTest extends CommandTestBase {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static ChangeMeetingState to(Fixture council, MeetingState state, String reason, Instant now) {
        return new ChangeMeetingState(council.domain(), council.meeting("Second meeting"), state,
            Optional.of(reason).filter(text -> !text.isEmpty()), now);
    }

    private static void assertState(MeetingState state, Fixture council) {
        assertEquals(state, council.meeting("Second meeting").getState());
    }

    private static List<String> codes(Fixture council, MeetingState target, Instant now) {
        return MeetingTransitions.to(council.meeting("Second meeting"), target, now).orElseThrow().objections().stream()
            .map(Objection::code).toList();
    }

    private static Command vote(Fixture council, String item, int minutes) {
        return new TakeVote(council.domain(), council.elements(), council.item(item), Question.of(item + " is adopted."),
            new Ballot.Consensus(List.of()), at(minutes));
    }

    @TestFactory
    Stream<DynamicTest> fromDraftToApprovedMinutes() {
        return inAllInterleavings(() -> Council.in(MeetingState.DRAFT),
            step("schedule", council -> to(council, MeetingState.SCHEDULED, "", MAY), council -> assertState(MeetingState.SCHEDULED,
                council)),
            step("publish", council -> to(council, MeetingState.AGENDA_PUBLISHED, "", MAY),
                council -> assertState(MeetingState.AGENDA_PUBLISHED, council)),
            step("open", council -> new OpenMeeting(council.domain(), council.meeting("Second meeting"), council.person("Chair"),
                instant(2)), council -> {
                    assertState(MeetingState.IN_SESSION, council);
                    assertEquals(instant(2), council.meeting("Second meeting").getOpened());
                    assertEquals("Chair", council.meeting("Second meeting").getPresidedBy().getName());
                }),
            step("adopt the agenda", council -> vote(council, "Adoption of the agenda", 5), council -> { }),
            step("consent", council -> new AdoptConsentBlock(council.domain(), council.elements(), council.meeting("Second meeting"),
                new Ballot.Consensus(List.of()), at(6)), council -> { }),
            step("decide", council -> vote(council, "Co-production", 70), council -> { }),
            step("close", council -> new AdjournMeeting(council.domain(), council.meeting("Second meeting"), instant(100)), council -> {
                assertState(MeetingState.CLOSED, council);
                assertEquals(instant(100), council.meeting("Second meeting").getAdjourned());
            }),
            step("fill the minutes", council -> new FillMinutes(council.domain(), council.meeting("Second meeting"),
                Locale.ENGLISH), council -> { }),
            step("circulate", council -> new CirculateMinutes(council.domain(), council.meeting("Second meeting"),
                LocalDate.of(2026, 6, 12)), council -> { }),
            step("approve", council -> new ApproveMinutes(council.domain(), council.meeting("Second meeting"), LocalDate.of(2026, 10, 7),
                Optional.of(council.meeting("Third meeting"))), council -> assertState(MeetingState.MINUTES_APPROVED, council)),
            step("open the minutes again", council -> to(council, MeetingState.CLOSED, "a wrong name", MAY), council -> {
                assertState(MeetingState.CLOSED, council);
                assertEquals(MinutesState.DRAFT, council.meeting("Second meeting").getMinutes().getState());
                assertEquals("a wrong name", council.meeting("Second meeting").getMinutes().getReopenedReason());
                assertNull(council.meeting("Second meeting").getMinutes().getApprovedOn());
            }));
    }

    @TestFactory
    Stream<DynamicTest> cancellingKeepsTheRecord() {
        return inAllInterleavings(() -> Council.in(MeetingState.AGENDA_PUBLISHED),
            step("put off", council -> to(council, MeetingState.POSTPONED, "typhoon", MAY), council -> {
                assertState(MeetingState.POSTPONED, council);
                assertEquals("typhoon", council.meeting("Second meeting").getStateReason());
            }),
            step("cancel", council -> to(council, MeetingState.CANCELLED, "no new date", MAY), council -> {
                assertState(MeetingState.CANCELLED, council);
                assertEquals("no new date", council.meeting("Second meeting").getStateReason());
                assertEquals(6, council.meeting("Second meeting").getAgenda().getItems().size());
            }),
            step("take back", council -> to(council, MeetingState.DRAFT, "", MAY), council -> {
                assertState(MeetingState.DRAFT, council);
                assertNull(council.meeting("Second meeting").getStateReason());
            }));
    }

    @TestFactory
    Stream<DynamicTest> aMeetingOpenedOrClosedByMistakeGoesBack() {
        return inAllInterleavings(() -> Council.in(MeetingState.AGENDA_PUBLISHED),
            step("open", council -> new OpenMeeting(council.domain(), council.meeting("Second meeting"), council.person("Chair"),
                instant(0)), council -> assertState(MeetingState.IN_SESSION, council)),
            step("that was too early", council -> to(council, MeetingState.AGENDA_PUBLISHED, "", instant(1)),
                council -> assertNull(council.meeting("Second meeting").getOpened())));
    }

    @Test
    void aMeetingCannotCloseWithUndecidedItems() {
        Fixture council = Council.inSession();
        Objection undecided = MeetingTransitions.to(council.meeting("Second meeting"), MeetingState.CLOSED, instant(60)).orElseThrow()
            .objections().getFirst();
        assertEquals("close.undecided", undecided.code());
        assertTrue(undecided.forbids());
        assertEquals(List.of(council.item("Adoption of the agenda"), council.item("Travel rules"), council.item("Co-production")),
            undecided.elements());
        assertTrue(undecided.text().contains("3 items") && undecided.text().contains("Co-production"), undecided.text());
        assertRefused("Co-production", council, to(council, MeetingState.CLOSED, "", instant(60)));
    }

    @Test
    void ofManyUndecidedItemsAFewAreNamedAndAllAreConcerned() {
        Fixture council = Council.inSession();
        for (int number = 0; number < 300; number++) {
            var item = council.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle("Question " + number);
            item.setPurpose(ItemPurpose.DECIDE);
            council.meeting("Second meeting").getAgenda().getItems().add(item);
        }
        Objection undecided = MeetingTransitions.to(council.meeting("Second meeting"), MeetingState.CLOSED, instant(60)).orElseThrow()
            .objections().getFirst();
        assertEquals(303, undecided.elements().size());
        assertTrue(undecided.text().contains("Question 1; and 298 more"), undecided.text());
    }

    @Test
    void anOpenDecisionDecidesNothing() {
        Fixture council = Council.inSession();
        var open = RegisterFactory.eINSTANCE.createDecision();
        council.item("Co-production").getDecisions().add(open);
        assertTrue(codes(council, MeetingState.CLOSED, instant(60)).contains("close.undecided"));
    }

    @Test
    void aSilenceProcedureMayOutlastTheMeeting() {
        Fixture council = Council.inSession();
        var stack = council.domain().getCommandStack();
        stack.execute(vote(council, "Adoption of the agenda", 1));
        stack.execute(vote(council, "Travel rules", 2));
        stack.execute(new OpenSilence(council.domain(), council.elements(), council.item("Co-production"), Question.of("The plan."), at(3),
            at(60 * 24 * 5)));
        assertEquals(List.of("close.silence", "close.notTakenUp"), codes(council, MeetingState.CLOSED, instant(60)));
        assertTrue(to(council, MeetingState.CLOSED, "", instant(60)).canExecute());
    }

    @Test
    void openingNeedsSomebodyWhoPresides() {
        Fixture council = Council.in(MeetingState.AGENDA_PUBLISHED);
        assertEquals(List.of("open.noPresiding", "open.noAttendance"), codes(council, MeetingState.IN_SESSION, instant(0)));
        assertRefused("presides", council, to(council, MeetingState.IN_SESSION, "", instant(0)));
    }

    @Test
    void openingWithoutQuorumOrOnAnotherDayIsWarnedAbout() {
        Fixture council = Council.inSession();
        council.meeting("Second meeting").setState(MeetingState.SCHEDULED);
        council.meeting("Second meeting").getAttendance().removeLast();
        assertEquals(List.of("open.notPublished", "open.noQuorum", "open.otherDay"), codes(council, MeetingState.IN_SESSION, MAY));
    }

    @Test
    void schedulingNeedsADayAndPublishingNeedsItems() {
        Fixture council = Council.in(MeetingState.DRAFT);
        council.meeting("Second meeting").setStart(null);
        assertEquals(List.of("schedule.noStart"), codes(council, MeetingState.SCHEDULED, MAY));
        council.meeting("Second meeting").setState(MeetingState.SCHEDULED);
        council.meeting("Second meeting").getAgenda().getItems().clear();
        assertEquals(List.of("schedule.noStart", "publish.noItems", "publish.noVersion"), codes(council, MeetingState.AGENDA_PUBLISHED,
            MAY));
    }

    @Test
    void cancellingAndPuttingOffNeedAReason() {
        Fixture council = Council.in(MeetingState.SCHEDULED);
        assertRefused("reason", council, to(council, MeetingState.CANCELLED, "", MAY));
        assertRefused("reason", council, to(council, MeetingState.POSTPONED, " ", MAY));
    }

    @Test
    void aMeetingPutOffNeedsANewDay() {
        Fixture council = Council.in(MeetingState.POSTPONED);
        assertRefused("Give the new one", council, to(council, MeetingState.SCHEDULED, "", Instant.parse("2026-06-11T00:00:00Z")));
        assertTrue(to(council, MeetingState.SCHEDULED, "", MAY).canExecute());
    }

    @Test
    void finalMinutesOpenOnlyWhileTheyAreTheLatest() {
        Fixture council = Council.in(MeetingState.MINUTES_APPROVED);
        var second = council.meeting("Second meeting");
        second.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
        second.getMinutes().setState(MinutesState.APPROVED);
        assertEquals(List.of(), codes(council, MeetingState.CLOSED, MAY));
        var third = council.meeting("Third meeting");
        third.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
        third.getMinutes().setState(MinutesState.APPROVED);
        assertEquals(List.of("reopen.notLatest"), codes(council, MeetingState.CLOSED, MAY));
        assertRefused("Only the latest", council, to(council, MeetingState.CLOSED, "why", MAY));
    }

    @Test
    void approvedMinutesNeedMinutesThatAreApproved() {
        Fixture council = Council.in(MeetingState.CLOSED);
        assertRefused("not approved", council, to(council, MeetingState.MINUTES_APPROVED, "", MAY));
    }

    @Test
    void aMeetingHeldCannotBeCancelledNorSkipStates() {
        assertRefused("was held", Council.in(MeetingState.CLOSED), to(Council.in(MeetingState.CLOSED), MeetingState.CANCELLED, "why", MAY));
        Fixture draft = Council.in(MeetingState.DRAFT);
        assertRefused("schedule it first", draft, to(draft, MeetingState.IN_SESSION, "", MAY));
    }

    @Test
    void everyStateHasAWayOnThatIsNamedInWords() {
        Arrays.stream(MeetingState.values()).forEach(state -> {
            Fixture council = Council.in(state);
            List<Transition> possible = MeetingTransitions.possible(council.meeting("Second meeting"), MAY);
            assertFalse(possible.isEmpty(), state.getLiteral());
            possible.forEach(transition -> assertFalse(to(council, transition.target(), "why", MAY).getLabel().isBlank()));
        });
    }
}
