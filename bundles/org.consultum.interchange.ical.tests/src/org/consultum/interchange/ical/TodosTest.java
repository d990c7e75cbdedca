package org.consultum.interchange.ical;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.component.VTodo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Priority;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Action items as tasks. */
class TodosTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private static Fixture action(Consumer<ActionItem> more) {
        return RegisterBuilder.register("Example").zone("Asia/Tokyo").organisation("Ministry", OrganisationKind.MINISTRY)
            .person("A. Berg", "Ministry")
            .committee("Council", council -> council
                .meeting("June meeting", "2026-06-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting
                    .item("Prices", 10, item -> item.with(closed -> closed.setClosed(true))))
                .meeting("December meeting", "2026-12-08T09:00+09:00[Asia/Tokyo]", meeting -> { })
                .action("Draft the terms", "A. Berg", "2026-12-01", more)).fixture();
    }

    private static Parsed published(Fixture fixture) {
        return Parsed.of(new CalendarEntries(NOW).publish("actions", List.of(), List.of(), fixture.all(ActionItem.class)));
    }

    @Test
    void anActionIsATaskWithItsDayAndState() {
        Fixture fixture = action(action -> {
            action.setStatus(ActionStatus.IN_PROGRESS);
            action.setProgress(40);
            action.setPriority(Priority.HIGH);
            action.setBegins(LocalDate.parse("2026-11-01"));
            action.setText("Two *pages*");
        });
        fixture.action("Draft the terms").setOrigin(fixture.meeting("June meeting"));
        Parsed parsed = published(fixture);

        assertAll(
            () -> assertTrue(parsed.lines().contains("DUE;VALUE=DATE:20261201"), parsed.text()),
            () -> assertTrue(parsed.lines().contains("DTSTART;VALUE=DATE:20261101"), parsed.text()),
            () -> assertEquals("IN-PROCESS", parsed.todo("Draft").getStatus().getValue()),
            () -> assertEquals(40, parsed.todo("Draft").getPercentComplete().getValue()),
            () -> assertEquals(3, parsed.todo("Draft").getPriority().getValue()),
            () -> assertEquals("A-1 Draft the terms", parsed.todo("Draft").getSummary().getValue()),
            () -> assertEquals("Owner: A. Berg\nTwo *pages*", parsed.todo("Draft").getDescription().getValue()),
            () -> assertEquals(fixture.action("Draft the terms").getId(), parsed.todo("Draft").getUid().getValue()),
            () -> assertEquals(fixture.meeting("June meeting").getId(), parsed.todo("Draft").getRelatedTo().getFirst().getValue()));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, NEEDS-ACTION", "IN_PROGRESS, IN-PROCESS", "WAITING, IN-PROCESS", "DONE, COMPLETED", "CANCELLED, CANCELLED"})
    void everyStateHasItsWord(ActionStatus status, String word) {
        assertTrue(published(action(action -> action.setStatus(status))).lines().contains("STATUS:" + word));
    }

    @Test
    void whatIsDoneIsCompleteOnItsDay() {
        Parsed parsed = published(action(action -> {
            action.setStatus(ActionStatus.DONE);
            action.setProgress(80);
            action.setClosedOn(LocalDate.parse("2026-11-30"));
        }));

        assertTrue(parsed.lines().contains("COMPLETED:20261129T150000Z"), parsed.text());
        assertEquals(100, parsed.todo("Draft").getPercentComplete().getValue());
    }

    @Test
    void whatIsDueAtTheNextMeetingIsDueOnItsDay() {
        Parsed parsed = published(action(action -> {
            action.setDue(null);
            action.setDueNextMeeting(true);
        }));

        assertTrue(parsed.lines().contains("DUE;VALUE=DATE:20261208"), parsed.text());
    }

    @Test
    void aTaskSaysWhoOwnsItSinceWhenAndHowItGoesOn() {
        Fixture fixture = action(action -> {
            action.setRaisedOn(LocalDate.parse("2026-06-10"));
            var note = RegisterFactory.eINSTANCE.createProgressNote();
            note.setAt(Instant.parse("2026-09-01T10:00:00Z"));
            note.setText("Half done;\nwaiting, for prices");
            action.getNotes().add(note);
            for (String link : List.of("javascript:alert(1)", "https://example.org/terms?a=1&b=2")) {
                var evidence = RegisterFactory.eINSTANCE.createEvidence();
                evidence.setLink(link);
                action.getEvidence().add(evidence);
            }
        });
        Parsed parsed = published(fixture);
        VTodo todo = parsed.todo("Draft");

        assertEquals(List.of("A. Berg"), todo.getContacts().stream().map(contact -> contact.getValue()).toList());
        assertEquals(List.of("Half done;\nwaiting, for prices"), todo.getComments().stream().map(comment -> comment.getValue()).toList());
        assertEquals("https://example.org/terms?a=1&b=2", todo.getUrl().getValue());
        assertTrue(parsed.lines().contains("CREATED:20260609T150000Z"), parsed.text());
        assertTrue(parsed.lines().contains("DTSTAMP:20260901T100000Z"), parsed.text());
        assertEquals(published(fixture).text(), parsed.text());
    }

    @Test
    void whatIsMarkedSaysNeitherOwnerNorNote() {
        Fixture fixture = action(action -> {
            var note = RegisterFactory.eINSTANCE.createProgressNote();
            note.setAt(Instant.parse("2026-09-01T10:00:00Z"));
            note.setText("Margin of the supplier");
            action.getNotes().add(note);
        });
        fixture.action("Draft the terms").setOrigin(fixture.item("Prices"));
        Parsed parsed = published(fixture);

        assertFalse(parsed.text().contains("Margin") || parsed.text().contains("Berg"), parsed.text());
    }

    @Test
    void whatCameFromAClosedItemIsNotNamed() {
        Fixture fixture = action(action -> action.setText("Margin of the supplier"));
        fixture.action("Draft the terms").setOrigin(fixture.item("Prices"));
        Parsed parsed = published(fixture);

        assertEquals("A-1 closed item", parsed.todo("A-1").getSummary().getValue());
        assertFalse(parsed.text().contains("terms") || parsed.text().contains("Margin") || parsed.text().contains("Prices"));
    }

    @Test
    void beginningOnItsLastDayItHasNoFirst() {
        assertFalse(published(action(action -> action.setBegins(LocalDate.parse("2026-12-01")))).text().contains("DTSTART;VALUE=DATE"));
    }
}
