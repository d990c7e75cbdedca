package org.consultum.edit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.RegisterFactory;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Deleting elements and what points at them. */
class DeleteElementsTest extends CommandTestBase {

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    private static DeleteElements delete(Fixture forum, Element... elements) {
        return new DeleteElements(forum.domain(), List.of(elements));
    }

    @TestFactory
    Stream<DynamicTest> elementsGoWithEverythingThatPointsAtThem() {
        return inAllInterleavings(DeleteElementsTest::forum,
            step("an item that actions and recommendations came from", forum -> delete(forum, forum.item("Second source")),
                forum -> assertNull(forum.action("Draft the supply plan").getOrigin())),
            step("an action of a measure", forum -> delete(forum, forum.action("Draft the supply plan")), forum -> assertTrue(
                forum.recommendation("Qualify a second source").getMeasures().getFirst().getActions().isEmpty())),
            step("a person who presents, owns and votes", forum -> delete(forum, forum.person("Director of Seekers")), forum -> {
                assertTrue(forum.item("Seekers").getPresenters().isEmpty());
                assertNull(forum.committee("Group").getMemberships().getFirst().getMember());
            }),
            step("a paper", forum -> delete(forum, forum.paper("Supply of seekers")),
                forum -> assertTrue(forum.item("Seekers").getPapers().isEmpty(), "the use of the paper goes with it")),
            step("a meeting", forum -> delete(forum, forum.meeting("First meeting")),
                forum -> assertEquals(1, forum.committee("Forum").getMeetings().size())),
            step("a committee with all it owns", forum -> delete(forum, forum.committee("Forum")),
                forum -> assertNull(forum.committee("Group").getParent())));
    }

    @TestFactory
    Stream<DynamicTest> severalElementsComeBackAtTheirPlaces() {
        return inAllInterleavings(DeleteElementsTest::forum,
            step("neighbours, and one inside another", forum -> delete(forum, forum.item("Test facilities"), forum.item("Seekers"),
                forum.item("Opening"), forum.item("Dates"), forum.item("Any other business")), forum -> assertEquals(
                    List.of("Co-production", "Break", "Closing"),
                    forum.meeting("Second meeting").getAgenda().getItems().stream().map(item -> item.getTitle()).toList())));
    }

    @TestFactory
    Stream<DynamicTest> singlePartsAreDeleted() {
        return inAllInterleavings(DeleteElementsTest::forum,
            step("agenda and marking", forum -> new DeleteElements(forum.domain(), List.of(forum.meeting("First meeting").getAgenda(),
                forum.item("Co-production").getMarking())), forum -> {
                    assertNull(forum.meeting("First meeting").getAgenda());
                    assertNull(forum.item("Co-production").getMarking());
                }));
    }

    @Test
    void referencesAmongWhatIsDeletedStayAsTheyAre() {
        Fixture forum = forum();
        var committee = forum.committee("Forum");
        var item = forum.item("Second source");
        var action = forum.action("Draft the supply plan");
        forum.domain().getCommandStack().execute(delete(forum, committee));
        assertSame(item, action.getOrigin());
    }

    @Test
    void aReferenceThatIsNotResolvedYetIsFoundByTheIdItNames() {
        Fixture forum = forum();
        var person = forum.person("Commissioner South");
        var notResolved = (InternalEObject) RegisterFactory.eINSTANCE.createPerson();
        notResolved.eSetProxyURI(URI.createURI("register:/x#" + person.getId()));
        forum.action("Draft the supply plan").getOwners().add((Party) notResolved);
        String before = forum.state();
        forum.domain().getCommandStack().execute(delete(forum, person));
        assertFalse(forum.state().contains(person.getId()), forum.state());
        forum.domain().getCommandStack().undo();
        assertEquals(before, forum.state());
    }

    @Test
    void theRegisterItselfAndNothingAreNotDeleted() {
        Fixture forum = forum();
        assertRefused("register itself", forum, delete(forum, forum.register()));
        assertRefused("Nothing would change", forum, delete(forum));
    }

    @Test
    void theDescriptionNamesTheElementOrCountsThem() {
        Fixture forum = forum();
        assertEquals("Deletes “1 Opening”.", delete(forum, forum.item("Opening")).getDescription());
        assertEquals("Deletes 2 elements.", delete(forum, forum.item("Opening"), forum.item("Closing")).getDescription());
    }
}
