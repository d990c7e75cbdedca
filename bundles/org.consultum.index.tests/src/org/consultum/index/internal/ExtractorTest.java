package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.index.EntryFacts;
import org.consultum.index.EntryFacts.Detail;
import org.consultum.index.EntryFacts.Progress;
import org.consultum.index.IndexEntry;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.Evidence;
import org.consultum.model.ImplementationClass;
import org.consultum.model.ImportTrace;
import org.consultum.model.Marking;
import org.consultum.model.Measure;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Person;
import org.consultum.model.Priority;
import org.consultum.model.ProgressNote;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index keeps of an element. */
class ExtractorTest {

    private final IndexedRegister test;
    private final Committee committee;

    ExtractorTest(@TempDir Path temporary) {
        test = new IndexedRegister(temporary);
        committee = test.committee(test.register(), "Forum", "forum");
    }

    private static Extracted extract(Element element) {
        return new Extractor().element(element, "a/file.xmi", Optional.empty());
    }

    private static IndexEntry entry(Element element) {
        return extract(element).entry();
    }

    @Test
    void anActionHasItsStatusOwnersAndDay() {
        Person person = test.create(Person.class, RegisterPackage.Literals.PERSON);
        var action = test.action(committee, "Report");
        action.getOwners().add(person);
        action.setDue(LocalDate.of(2026, 7, 1));

        assertEquals(new IndexEntry(action.getId(), "ActionItem", "Report", Optional.of(committee.getId()), Optional.empty(),
            Optional.empty(), Optional.of(LocalDate.of(2026, 7, 1)), Optional.of("open"), List.of(person.getId()), "a/file.xmi",
            EntryFacts.NONE.withPriority("normal").withProgress(0).withDetail(new Detail.Action(false, false, 0))), entry(action));
    }

    @Test
    void anActionHasWhatListsShowOfIt() {
        Person person = test.create(Person.class, RegisterPackage.Literals.PERSON);
        var item = test.item("Supply", null);
        var action = test.action(committee, "Report");
        action.setReference("A-7");
        action.setPriority(Priority.URGENT);
        action.setProgress(40);
        action.setRaisedOn(LocalDate.of(2026, 6, 1));
        action.setClosedOn(LocalDate.of(2026, 8, 1));
        action.setBegins(LocalDate.of(2026, 6, 10));
        action.setSnoozedUntil(LocalDate.of(2026, 6, 20));
        action.setDueNextMeeting(true);
        action.setEvidenceRequired(true);
        action.getWaitingFor().add(person);
        action.setOrigin(item);
        action.getEvidence().add(test.create(Evidence.class, RegisterPackage.Literals.EVIDENCE));
        action.getNotes().add(test.create(ProgressNote.class, RegisterPackage.Literals.PROGRESS_NOTE));

        assertEquals(new EntryFacts(Optional.of("A-7"), Optional.of("urgent"), OptionalInt.of(40), Optional.of(LocalDate.of(2026, 6, 1)),
            Optional.of(LocalDate.of(2026, 8, 1)), Optional.of(LocalDate.of(2026, 6, 20)), List.of(person.getId()),
            List.of(item.getId()), 1, new Detail.Action(true, true, 1)), entry(action).facts());
    }

    @Test
    void aMeasureHasItsProgressByDay() {
        var recommendation = test.recommendation(committee, "Build a stock");
        Measure measure = test.create(Measure.class, RegisterPackage.Literals.MEASURE);
        recommendation.getMeasures().add(measure);
        measure.setImplementation(ImplementationClass.PARTLY);
        measure.setProgress(60);
        note(measure, "2026-01-10T09:00:00Z", 20);
        note(measure, "2026-02-10T08:00:00Z", 40);
        note(measure, "2026-02-10T10:00:00Z", 60);
        note(measure, "2026-03-10T09:00:00Z", -1);

        assertEquals(EntryFacts.NONE.withProgress(60).withDetail(new Detail.Measure(Optional.of(recommendation.getId()), "partly", List.of(
            new Progress(LocalDate.of(2026, 1, 10), 20), new Progress(LocalDate.of(2026, 2, 10), 60)))), entry(measure).facts());
        assertEquals(OptionalInt.of(60), entry(recommendation).progress());
    }

    private void note(Measure measure, String at, int progress) {
        ProgressNote note = test.create(ProgressNote.class, RegisterPackage.Literals.PROGRESS_NOTE);
        note.setAt(Instant.parse(at));
        note.setProgress(progress);
        measure.getNotes().add(note);
    }

    @Test
    void aMeetingSaysWhoWasThere() {
        var meeting = test.meeting(committee, "Plenary", LocalDate.of(2024, 6, 10));
        String present = attended(meeting, AttendanceKind.PRESENT, AttendanceKind.LEAVE);
        String late = attended(meeting, AttendanceKind.EXCUSED, AttendanceKind.ARRIVE);
        String represented = attended(meeting, AttendanceKind.PROXY);
        String excused = attended(meeting, AttendanceKind.EXCUSED, AttendanceKind.RECUSE);
        String absent = attended(meeting, AttendanceKind.ABSENT);

        assertEquals(new Detail.Attendance(List.of(present, late, represented), List.of(excused), List.of(absent)),
            entry(meeting).facts().detail());
    }

    private String attended(Meeting meeting, AttendanceKind... kinds) {
        Person person = test.create(Person.class, RegisterPackage.Literals.PERSON);
        for (AttendanceKind kind : kinds) {
            AttendanceEvent event = test.create(AttendanceEvent.class, RegisterPackage.Literals.ATTENDANCE_EVENT);
            event.setKind(kind);
            event.setParty(person);
            meeting.getAttendance().add(event);
        }
        return person.getId();
    }

    @Test
    void aLoopHasTheFactsItsStageComesFromAndWhoItWaitsFor() {
        Person ministry = test.create(Person.class, RegisterPackage.Literals.PERSON);
        var recommendation = test.recommendation(committee, "Build a stock");
        recommendation.setReference("R-1");
        recommendation.setMadeOn(LocalDate.of(2026, 3, 1));
        recommendation.setTransmittedOn(LocalDate.of(2026, 3, 12));
        recommendation.setResponseDue(LocalDate.of(2026, 6, 12));
        recommendation.getAddressees().add(ministry);

        EntryFacts facts = entry(recommendation).facts();

        assertEquals(List.of(ministry.getId()), facts.waitingForIds());
        assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), facts.raised());
        assertEquals(Optional.of(LoopFacts.of(recommendation)), LoopFacts.parse(((Detail.Loop) facts.detail()).facts()));
    }

    @Test
    void factsAreReadAsTheyWereWritten() throws IOException {
        for (Detail detail : List.of(new Detail.None(), new Detail.Action(true, false, 7), new Detail.Loop("1 made é"),
                new Detail.Measure(Optional.of("r"), "fully", List.of(new Progress(LocalDate.of(2026, 1, 1), 100))),
                new Detail.Attendance(List.of("a", "b"), List.of(), List.of("c")), new Detail.Decision(true),
                new Detail.Paper(List.of("00ff")))) {
            var facts = new EntryFacts(Optional.of("Ü-1"), Optional.of("high"), OptionalInt.of(100), Optional.of(LocalDate.MIN),
                Optional.empty(), Optional.of(LocalDate.MAX), List.of("x"), List.of("y", "z"), 3, detail);
            assertEquals(facts, FactsCodec.read(new BytesRef(FactsCodec.write(facts))));
            byte[] bytes = FactsCodec.write(facts);
            for (int length = 0; length < bytes.length; length++) {
                var cut = new BytesRef(bytes, 0, length);
                assertThrows(IOException.class, () -> FactsCodec.read(cut));
            }
        }
    }

    @Test
    void aLoopHasItsStageAndWhatIsDueNext() {
        var recommendation = test.recommendation(committee, "Build a stock");
        recommendation.setResponseDue(LocalDate.of(2026, 7, 1));
        assertEquals(Optional.of("made"), entry(recommendation).status());
        assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), entry(recommendation).due());

        recommendation.getResponses().add(test.create(Response.class, RegisterPackage.Literals.RESPONSE));

        assertEquals(Optional.of("answered"), entry(recommendation).status());
        assertEquals(Optional.empty(), entry(recommendation).due());
    }

    @Test
    void whatBelongsToAMeetingHasItsDayInItsOwnZone() {
        var meeting = test.meeting(committee, "Plenary", LocalDate.of(2024, 6, 10));
        meeting.setState(MeetingState.CLOSED);
        var item = test.item("Budget", null);
        meeting.getAgenda().getItems().add(item);
        Decision decision = test.create(Decision.class, RegisterPackage.Literals.DECISION);
        decision.setReference("2024-12");
        decision.setText("The budget is adopted.\nIt is published.");
        decision.setResult(DecisionResult.ADOPTED);
        item.getDecisions().add(decision);

        assertEquals(Optional.of(LocalDate.of(2024, 6, 10)), entry(item).date());
        assertEquals(Optional.of("closed"), entry(meeting).status());
        assertEquals(Optional.of(meeting.getId()), entry(decision).meetingId());
        assertEquals(Optional.of("adopted"), entry(decision).status());
        assertEquals("2024-12", entry(decision).title());
        assertEquals("The budget is adopted.\nIt is published.", extract(decision).text());
    }

    @Test
    void withoutATitleTheFirstLineOfTheTextStandsForIt() {
        Decision decision = test.create(Decision.class, RegisterPackage.Literals.DECISION);
        decision.setText("The budget is adopted.\nIt is published.");

        assertEquals("The budget is adopted.", entry(decision).title());
    }

    @Test
    void markingsCodesAndImportTracesAreNoText() {
        var item = test.item("Budget", "The text");
        Marking marking = RegisterFactory.eINSTANCE.createMarking();
        marking.setLevel("SECRET");
        item.setMarking(marking);
        ImportTrace trace = RegisterFactory.eINSTANCE.createImportTrace();
        trace.setFormat("oparl");
        trace.setSource("https://council.example/items/1");
        item.setTrace(trace);

        assertEquals("The text", extract(item).text());
    }
}
