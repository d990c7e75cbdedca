package org.consultum.meeting.minutes;

import static org.consultum.meeting.Council.at;
import static org.consultum.meeting.Council.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.meeting.Objection;
import org.consultum.meeting.attendance.Arrive;
import org.consultum.meeting.attendance.Excuse;
import org.consultum.meeting.attendance.SendAlternate;
import org.consultum.meeting.capture.CaptureNotes;
import org.consultum.meeting.capture.NotesReader;
import org.consultum.meeting.motion.Move;
import org.consultum.meeting.run.TakeUp;
import org.consultum.meeting.vote.AdoptConsentBlock;
import org.consultum.meeting.vote.Ballot;
import org.consultum.model.Correction;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Minutes;
import org.consultum.model.MinutesState;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Writing the minutes, correcting them, and approving them. */
class MinutesCommandsTest extends CommandTestBase {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    private static Meeting first(Fixture council) {
        return council.meeting("First meeting");
    }

    private static Correction correction(Fixture council) {
        return first(council).getMinutes().getCorrections().getFirst();
    }

    private static AskCorrection ask(Fixture council, String item, String passage, String replacement) {
        return new AskCorrection(council.domain(), council.elements(), first(council), council.person("South"), DAY, "It was otherwise.",
            Optional.of(item).filter(title -> !title.isEmpty()).map(council::item), Optional.of(passage), Optional.of(replacement));
    }

    private static void execute(Fixture council, Command... commands) {
        Stream.of(commands).forEach(council.domain().getCommandStack()::execute);
    }

    @TestFactory
    Stream<DynamicTest> minutesGoFromDraftToCertified() {
        return inAllInterleavings(() -> Council.in(MeetingState.DRAFT),
            step("circulate", council -> new CirculateMinutes(council.domain(), first(council), DAY),
                council -> assertEquals(DAY, first(council).getMinutes().getCirculatedOn())),
            step("back", council -> new BackToDraft(council.domain(), first(council)),
                council -> assertEquals(MinutesState.DRAFT, MinutesStates.of(first(council)))),
            step("circulate again", council -> new CirculateMinutes(council.domain(), first(council), DAY.plusDays(1)), council -> { }),
            step("approve", council -> new ApproveMinutes(council.domain(), first(council), LocalDate.of(2026, 6, 10),
                Optional.of(council.meeting("Second meeting"))), council -> {
                    assertEquals(MeetingState.MINUTES_APPROVED, first(council).getState());
                    assertEquals("Second meeting", first(council).getMinutes().getApprovedIn().getTitle());
                }),
            step("certify", council -> new CertifyMinutes(council.domain(), first(council), council.person("Chair"),
                LocalDate.of(2026, 6, 11)), council -> assertEquals(MinutesState.CERTIFIED, MinutesStates.of(first(council)))),
            step("open again", council -> new ReopenMinutes(council.domain(), first(council), "wrong name"), council -> {
                assertEquals(MinutesState.DRAFT, MinutesStates.of(first(council)));
                assertEquals(MeetingState.CLOSED, first(council).getState());
                assertEquals("wrong name", first(council).getMinutes().getReopenedReason());
                assertNull(first(council).getMinutes().getCertifiedBy());
            }));
    }

    @TestFactory
    Stream<DynamicTest> correctionsAreAskedForAcceptedAndRejected() {
        return inAllInterleavings(() -> Council.in(MeetingState.DRAFT),
            step("ask", council -> ask(council, "Review of seekers", "too few seekers", "enough seekers"),
                council -> assertEquals(Corrections.State.ASKED, Corrections.state(correction(council)))),
            step("accept", council -> new AcceptCorrection(council.domain(), correction(council)), council -> {
                assertEquals("North reported on enough seekers.", council.item("Review of seekers").getRecord().getDiscussion());
                assertEquals(Corrections.State.ACCEPTED, Corrections.state(correction(council)));
            }),
            step("ask about the introduction", council -> ask(council, "", "in Tokyo", "in Kyoto"), council -> { }),
            step("reject", council -> new RejectCorrection(council.domain(), first(council).getMinutes().getCorrections().getLast(),
                "It was Tokyo."), council -> {
                    var rejected = first(council).getMinutes().getCorrections().getLast();
                    assertEquals(Optional.of("It was Tokyo."), Corrections.rejection(rejected));
                    assertEquals("The council met in Tokyo.", first(council).getMinutes().getIntroduction());
                    assertEquals(List.of(), MinutesStates.undecidedCorrections(first(council)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> thePreviousMinutesComeOntoTheNextAgenda() {
        return inAllInterleavings(() -> Council.in(MeetingState.DRAFT),
            step("place", council -> new PlaceMinutesOnAgenda(council.domain(), council.elements(), first(council),
                council.meeting("Second meeting")), council -> {
                    var item = council.meeting("Second meeting").getAgenda().getItems().get(1);
                    assertEquals("Approval of the minutes: First meeting", item.getTitle());
                    assertEquals(ItemPurpose.DECIDE, item.getPurpose());
                    assertEquals(Optional.of(first(council)), MinutesItems.minuted(item));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aVoteOnTheItemApprovesTheMinutes() {
        return inAllInterleavings(Council::inSession,
            step("place", council -> new PlaceMinutesOnAgenda(council.domain(), council.elements(), first(council),
                council.meeting("Second meeting")), council -> { }),
            step("vote", council -> new DecideMinutes(council.domain(), council.elements(),
                MinutesItems.item(council.meeting("Second meeting"), first(council)).orElseThrow(), new Ballot.Consensus(List.of()),
                    at(12)),
                council -> {
                    assertEquals(MinutesState.APPROVED, MinutesStates.of(first(council)));
                    assertEquals(MeetingState.MINUTES_APPROVED, first(council).getState());
                    assertEquals(LocalDate.of(2026, 6, 10), first(council).getMinutes().getApprovedOn());
                    var item = council.item("Approval of the minutes: First meeting");
                    assertEquals("The minutes of “First meeting” are approved.", item.getDecisions().getFirst().getText());
                    assertEquals(item.getDecisions().getFirst().getText(), MinutesItems.question(item).orElseThrow().text());
                    assertEquals(Optional.empty(), MinutesItems.open(item), "approved minutes are not approved again");
                }));
    }

    @Test
    void anItemOfOtherBusinessApprovesNoMinutes() {
        Fixture council = Council.inSession();
        assertRefused("not about the minutes", council, new DecideMinutes(council.domain(), council.elements(),
            council.item("Co-production"), new Ballot.Consensus(List.of()), at(12)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsEmptyIsFilledAndNothingElse() {
        return inAllInterleavings(MinutesCommandsTest::held,
            step("fill", council -> new FillMinutes(council.domain(), council.meeting("Second meeting"), Locale.ENGLISH), council -> {
                var minutes = council.meeting("Second meeting").getMinutes();
                assertEquals(MinutesState.DRAFT, minutes.getState());
                assertTrue(minutes.getIntroduction().contains("Council held “Second meeting” on Wednesday, June 10, 2026"),
                    minutes.getIntroduction());
                assertEquals("As I said.", council.item("Any other business").getRecord().getDiscussion());
                assertEquals("Passed together with the other consent items, without discussion.",
                    council.item("Travel rules").getRecord().getDiscussion());
            }));
    }

    @Test
    void whatWasEmptiedIsFilledAgainInTheLanguageAskedFor() {
        Fixture council = held();
        execute(council, new FillMinutes(council.domain(), council.meeting("Second meeting"), Locale.ENGLISH));
        council.meeting("Second meeting").getMinutes().setIntroduction(null);
        execute(council, new FillMinutes(council.domain(), council.meeting("Second meeting"), Locale.GERMAN));
        assertTrue(council.meeting("Second meeting").getMinutes().getIntroduction().contains("Mittwoch, 10. Juni 2026"));
        assertTrue(council.meeting("Second meeting").getMinutes().getClosing().startsWith("The meeting was closed"));
    }

    private static Fixture held() {
        Fixture council = Council.inSession();
        var meeting = council.meeting("Second meeting");
        var notes = "Both sides agree.\nACTION: North to draft the plan by 30 June 2026\nRATIONALE: Time is short.\nMore to come.";
        execute(council, new Excuse(council.domain(), council.elements(), meeting, council.person("West"), Optional.of("ill")),
            new SendAlternate(council.domain(), council.elements(), meeting, council.committee("Council").getMemberships().get(3),
                council.person("Deputy"), at(0), false),
            new Arrive(council.domain(), council.elements(), meeting, council.person("Guest"), at(15), true),
            new AdoptConsentBlock(council.domain(), council.elements(), meeting, new Ballot.Consensus(List.of()), at(3)),
            new TakeUp(council.domain(), council.item("Co-production"), instant(5)),
            new CaptureNotes(council.domain(), council.elements(), council.item("Co-production"), notes,
                NotesReader.read(notes, council.item("Co-production")), at(10)),
            new Move(council.domain(), council.elements(), council.item("Co-production"), "Buy 40 seekers.",
                Optional.of(council.person("North")), Optional.empty()));
        var written = RegisterFactory.eINSTANCE.createItemRecord();
        written.setDiscussion("As I said.");
        council.item("Any other business").setRecord(written);
        meeting.setAdjourned(instant(90));
        return council;
    }

    @Test
    void theSkeletonSaysWhatHappened() {
        Fixture council = held();
        MinutesSkeleton skeleton = MinutesSkeleton.of(council.meeting("Second meeting"), Locale.ENGLISH);
        assertEquals("Council held “Second meeting” on Wednesday, June 10, 2026 from 09:00 (Japan Time) at this place: Tokyo. "
            + "In the chair: Chair. Present: Chair 1, Members 3, Alternates 1, Guests 1. Excused: West. "
            + "There was a quorum: 4 of 5 voting members were there or represented, 3 are needed.", skeleton.introduction());
        assertEquals("The meeting was closed at 10:30. The next meeting is on Wednesday, October 7, 2026 at 09:00 (Japan Time).",
            skeleton.closing());
        assertEquals("Both sides agree.\nMore to come.",
            skeleton.discussions().get(council.item("Co-production")));
        assertEquals("Time is short.", skeleton.rationales().get(council.item("Co-production")));
        assertEquals("Not taken up.", skeleton.discussions().get(council.item("Adoption of the agenda")));
    }

    @Test
    void guardsSayWhatIsInTheWay() {
        Fixture council = Council.in(MeetingState.IN_SESSION);
        assertEquals(List.of("minutes.emptyItems"), codes(withMinutes(council, MinutesState.DRAFT, MeetingState.CLOSED), 0));
        assertEquals(List.of("minutes.notHeld", "minutes.emptyItems"), codes(withMinutes(council, MinutesState.DRAFT,
            MeetingState.IN_SESSION), 0));
        execute(council, ask(council, "", "in Tokyo", "in Kyoto"));
        first(council).getMinutes().setState(MinutesState.CIRCULATED);
        assertEquals("minutes.openCorrections", MinutesStates.possible(first(council)).getFirst().objections().getFirst().code());
        assertRefused("neither accepted nor rejected", council, new ApproveMinutes(council.domain(), first(council), DAY,
            Optional.empty()));
        assertRefused("approve them first", council, new CertifyMinutes(council.domain(), first(council), council.person("Chair"), DAY));
        assertRefused("not final", council, new ReopenMinutes(council.domain(), first(council), "why"));
    }

    private static Meeting withMinutes(Fixture council, MinutesState state, MeetingState meetingState) {
        Meeting second = council.meeting("Second meeting");
        second.setState(meetingState);
        second.setMinutes(RegisterFactory.eINSTANCE.createMinutes());
        second.getMinutes().setState(state);
        return second;
    }

    private static List<String> codes(Meeting meeting, int step) {
        return MinutesStates.possible(meeting).get(step).objections().stream().map(Objection::code).toList();
    }

    @Test
    void onlyTheLatestFinalMinutesOpenAgain() {
        Fixture council = Council.in(MeetingState.CLOSED);
        first(council).getMinutes().setState(MinutesState.APPROVED);
        assertTrue(new ReopenMinutes(council.domain(), first(council), "why").canExecute());
        assertRefused("reason", council, new ReopenMinutes(council.domain(), first(council), " "));
        withMinutes(council, MinutesState.CERTIFIED, MeetingState.MINUTES_APPROVED);
        assertFalse(MinutesStates.latest(first(council)));
        assertRefused("Only the latest", council, new ReopenMinutes(council.domain(), first(council), "why"));
        assertTrue(new ReopenMinutes(council.domain(), council.meeting("Second meeting"), "why").canExecute());
    }

    @Test
    void correctionsThatCannotBeAreRefused() {
        Fixture council = Council.in(MeetingState.DRAFT);
        assertRefused("not in the minutes", council, ask(council, "Review of seekers", "ten seekers", "enough"));
        assertRefused("no minutes", council, new AskCorrection(council.domain(), council.elements(), council.meeting("Second meeting"),
            council.person("South"), DAY, "What?", Optional.empty(), Optional.empty(), Optional.empty()));
        execute(council, ask(council, "Review of seekers", "too few", "enough"), ask(council, "Review of seekers", "few seekers", "none"));
        execute(council, new AcceptCorrection(council.domain(), correction(council)));
        assertRefused("accepted or rejected already", council, new AcceptCorrection(council.domain(), correction(council)));
        assertRefused("not in the minutes", council, new AcceptCorrection(council.domain(),
            first(council).getMinutes().getCorrections().getLast()));
        first(council).getMinutes().setState(MinutesState.APPROVED);
        assertRefused("final", council, new AcceptCorrection(council.domain(), first(council).getMinutes().getCorrections().getLast()));
        assertRefused("reason", council, new RejectCorrection(council.domain(), first(council).getMinutes().getCorrections().getLast(),
            ""));
    }

    @Test
    void aCorrectionOfTheTextAfterTheItemsIsFoundByItsWords() {
        Minutes minutes = RegisterFactory.eINSTANCE.createMinutes();
        minutes.setIntroduction("Opened in Tokyo.");
        minutes.setClosing("Closed in Tokyo at noon.");
        Correction correction = RegisterFactory.eINSTANCE.createCorrection();
        minutes.getCorrections().add(correction);
        assertFalse(Corrections.aboutClosing(correction), "without words");
        correction.setPassage("Tokyo");
        assertFalse(Corrections.aboutClosing(correction), "the first place counts");
        correction.setPassage("at noon");
        correction.setReplacement("at one");
        assertTrue(Corrections.aboutClosing(correction));
        minutes.setClosing("Closed in Tokyo at one.");
        correction.setAccepted(true);
        assertTrue(Corrections.aboutClosing(correction), "after its words were put in");
        correction.setItem(RegisterFactory.eINSTANCE.createAgendaItem());
        assertFalse(Corrections.aboutClosing(correction), "about an item");
    }

    @Test
    void minutesComeOnceAndOnlyOntoALaterAgenda() {
        Fixture council = Council.in(MeetingState.DRAFT);
        execute(council, new PlaceMinutesOnAgenda(council.domain(), council.elements(), first(council), council.meeting("Third meeting")));
        assertEquals("Opening", council.meeting("Third meeting").getAgenda().getItems().getFirst().getTitle());
        assertRefused("already", council, new PlaceMinutesOnAgenda(council.domain(), council.elements(), first(council),
            council.meeting("Third meeting")));
        assertRefused("not later", council, new PlaceMinutesOnAgenda(council.domain(), council.elements(),
            council.meeting("Second meeting"),
            first(council)));
    }
}
