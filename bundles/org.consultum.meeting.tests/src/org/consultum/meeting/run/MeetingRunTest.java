package org.consultum.meeting.run;

import static org.consultum.meeting.Council.at;
import static org.consultum.meeting.Council.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.meeting.Council;
import org.consultum.meeting.vote.AdoptConsentBlock;
import org.consultum.meeting.vote.Ballot;
import org.consultum.model.AgendaItem;
import org.consultum.model.ItemKind;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The item in hand, its clock, and when the rest will end. */
class MeetingRunTest extends CommandTestBase {

    private static MeetingRun run(Fixture council, int minutes) {
        return MeetingRun.at(council.meeting("Second meeting"), instant(minutes));
    }

    private static String title(Optional<AgendaItem> item) {
        return item.map(AgendaItem::getTitle).orElse("none");
    }

    private static TakeUpNext next(Fixture council, int minutes) {
        return new TakeUpNext(council.domain(), council.meeting("Second meeting"), instant(minutes));
    }

    private static void execute(Fixture council, Command... commands) {
        Stream.of(commands).forEach(council.domain().getCommandStack()::execute);
    }

    @TestFactory
    Stream<DynamicTest> itemsAreTakenUpOneAfterTheOther() {
        return inAllInterleavings(Council::inSession,
            step("first item", council -> next(council, 2), council -> {
                assertEquals("Adoption of the agenda", title(run(council, 5).current()));
                assertEquals(Duration.ofMinutes(3), run(council, 5).elapsed());
                assertEquals(Duration.ofMinutes(7), run(council, 5).left());
                assertEquals("Travel rules", title(run(council, 5).next()));
            }),
            step("consent", council -> new AdoptConsentBlock(council.domain(), council.elements(), council.meeting("Second meeting"),
                new Ballot.Consensus(List.of()), at(12)), council -> assertEquals("Co-production", title(run(council, 12).next()))),
            step("second item", council -> next(council, 14), council -> {
                assertEquals("Co-production", title(run(council, 14).current()));
                assertEquals(instant(14), council.item("Adoption of the agenda").getRecord().getEnded());
                assertTrue(council.item("Co-production").getRecord().isDiscussed());
            }),
            step("a break is no discussion", council -> next(council, 80), council -> {
                var pause = run(council, 80).current().orElseThrow();
                assertEquals(ItemKind.BREAK, pause.getKind());
                assertEquals(false, pause.getRecord().isDiscussed());
            }),
            step("back", council -> new TakeUpPrevious(council.domain(), council.meeting("Second meeting"), instant(81)), council -> {
                assertEquals("Co-production", title(run(council, 81).current()));
                assertEquals(instant(14), council.item("Co-production").getRecord().getBegan());
                assertNull(council.item("Co-production").getRecord().getEnded());
            }),
            step("any item", council -> new TakeUp(council.domain(), council.item("Any other business"), instant(85)),
                council -> assertEquals("Any other business", title(run(council, 85).current()))),
            step("end", council -> new EndItem(council.domain(), council.meeting("Second meeting"), instant(90)), council -> {
                assertEquals("none", title(run(council, 90).current()));
                assertEquals("Any other business", title(run(council, 90).previous()));
            }),
            step("notes", council -> new SetNotes(council.domain(), council.item("Any other business"), "Nothing."),
                council -> assertEquals("Nothing.", council.item("Any other business").getRecord().getNotes())));
    }

    @TestFactory
    Stream<DynamicTest> notesCanBeTheFirstThingRecorded() {
        return inAllInterleavings(Council::inSession,
            step("notes", council -> new SetNotes(council.domain(), council.item("Co-production"), "Long talk."),
                council -> assertEquals("Long talk.", council.item("Co-production").getRecord().getNotes())),
            step("no notes", council -> new SetNotes(council.domain(), council.item("Co-production"), ""),
                council -> assertNull(council.item("Co-production").getRecord().getNotes())));
    }

    @Test
    void theRestIsProjectedFromTheClock() {
        Fixture council = Council.inSession();
        assertEquals(at(10 + 60 + 15 + 20), run(council, 0).projectedEnd().orElseThrow());
        execute(council, next(council, 0));
        assertEquals(at(10 + 95), run(council, 4).projectedEnd().orElseThrow(), "within its box an item changes nothing");
        assertEquals(at(25 + 95), run(council, 25).projectedEnd().orElseThrow(), "an overrun moves the rest");
        assertEquals(Duration.ofMinutes(-15), run(council, 25).left());
        assertEquals(Duration.ofMinutes(120 - 180), run(council, 25).late(), "an hour early all the same");
    }

    @Test
    void aFixedStartAndASittingAreNotBeforeTheirTime() {
        Fixture council = Council.inSession();
        council.item("Co-production").setFixedStart(at(45));
        var sitting = RegisterFactory.eINSTANCE.createSitting();
        sitting.setStart(at(24 * 60));
        council.meeting("Second meeting").getSittings().add(sitting);
        council.item("Any other business").setSitting(sitting);
        var lines = run(council, 0).lines();
        assertEquals(at(45), lines.get(3).start().orElseThrow());
        assertEquals(at(24 * 60), lines.getLast().start().orElseThrow());
        assertEquals(at(24 * 60 + 20), run(council, 0).projectedEnd().orElseThrow());
    }

    @Test
    void whatWasPassedOverComesLast() {
        Fixture council = Council.inSession();
        execute(council, new TakeUp(council.domain(), council.item("Co-production"), instant(0)),
            new TakeUp(council.domain(), council.item("Any other business"), instant(60)));
        assertEquals("Adoption of the agenda", title(run(council, 61).next()));
        assertEquals(MeetingRun.Progress.TO_COME, run(council, 61).lines().getFirst().progress());
        assertEquals(MeetingRun.Progress.DONE, run(council, 61).lines().get(3).progress());
    }

    @Test
    void beforeItOpensTheMeetingRunsFromItsStart() {
        Fixture council = Council.in(MeetingState.AGENDA_PUBLISHED);
        assertEquals(at(105), run(council, -600).projectedEnd().orElseThrow());
        assertEquals("Adoption of the agenda", title(run(council, -600).next()));
    }

    @Test
    void anItemWithItemsBelowTakesTheLongerOfItsBoxAndTheirs() {
        Fixture council = Council.inSession();
        var below = council.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
        below.setTitle("Seekers");
        below.setMinutesPlanned(25);
        council.item("Co-production").getItems().add(below);
        assertEquals(at(105), run(council, 0).projectedEnd().orElseThrow(), "25 of the 60 minutes are below");
        execute(council, new TakeUp(council.domain(), council.item("Co-production"), instant(0)));
        assertEquals(Duration.ofMinutes(60), run(council, 0).box());
        assertEquals("Seekers", title(run(council, 0).next()));
    }

    @Test
    void whatCannotBeTakenUpIsRefused() {
        Fixture council = Council.in(MeetingState.SCHEDULED);
        assertRefused("Open it first", council, new TakeUp(council.domain(), council.item("Co-production"), instant(0)));
        Fixture open = Council.inSession();
        open.item("Co-production").setKind(ItemKind.HEADING);
        assertRefused("heading", open, new TakeUp(open.domain(), open.item("Co-production"), instant(0)));
        assertRefused("no further item", open, new TakeUpPrevious(open.domain(), open.meeting("Second meeting"), instant(0)));
    }

    @Test
    void aMeetingThatIsOverHasNothingToCome() {
        Fixture council = Council.inSession();
        execute(council, next(council, 0), new EndItem(council.domain(), council.meeting("Second meeting"), instant(9)));
        council.meeting("Second meeting").setAdjourned(instant(10));
        assertEquals("none", title(run(council, 11).next()));
        assertEquals(at(9), run(council, 11).projectedEnd().orElseThrow());
        assertNotNull(run(council, 11).lines());
    }
}
