package org.consultum.index.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consultum.index.IndexEntry;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.ImportTrace;
import org.consultum.model.Marking;
import org.consultum.model.MeetingState;
import org.consultum.model.Person;
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
            Optional.empty(), Optional.of(LocalDate.of(2026, 7, 1)), Optional.of("open"), List.of(person.getId()), "a/file.xmi"),
            entry(action));
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
