package org.consultum.edit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.model.AgendaItem;
import org.consultum.model.DecisionMethod;
import org.consultum.model.DecisionResult;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Meeting;
import org.consultum.model.PaperPurpose;
import org.consultum.model.RegisterFactory;
import org.consultum.model.VoteChoice;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.eclipse.emf.common.command.Command;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Building an agenda: add, move, indent, duplicate, split, mark. */
class AgendaCommandsTest extends CommandTestBase {

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    /** The agenda as an outline: titles in their order, sub-items in parentheses. */
    private static String outline(Fixture forum) {
        return outline(forum.meeting("Second meeting").getAgenda().getItems());
    }

    private static String outline(List<AgendaItem> items) {
        return String.join(", ", items.stream()
            .map(item -> item.getTitle() + (item.getItems().isEmpty() ? "" : " (" + outline(item.getItems()) + ")")).toList());
    }

    private static Command add(Fixture forum, ItemPlace place, String title) {
        return new AddAgendaItem(forum.domain(), forum.elements(), place, ItemKind.ITEM, title);
    }

    @Test
    void theAgendaBeforeAllOfThis() {
        assertEquals("Opening, Co-production (Seekers, Second source of seekers, Test facilities), "
            + "Break, Any other business (Dates), Closing",
            outline(forum()));
    }

    @TestFactory
    Stream<DynamicTest> itemsAreAddedAfterBeforeBelowAndAtTheEnd() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("after", forum -> add(forum, new ItemPlace.After(forum.item("Opening")), "New after"),
                forum -> assertTrue(outline(forum).startsWith("Opening, New after, Co-production"), outline(forum))),
            step("before", forum -> add(forum, new ItemPlace.Before(forum.item("Second source of seekers")), "New before"),
                forum -> assertTrue(outline(forum).contains("(Seekers, New before, Second source of seekers"), outline(forum))),
            step("below", forum -> add(forum, new ItemPlace.Below(forum.item("Dates")), "New below"),
                forum -> assertTrue(outline(forum).contains("(Dates (New below))"), outline(forum))),
            step("at the end", forum -> add(forum, new ItemPlace.EndOfAgenda(forum.meeting("Second meeting")), "New at the end"),
                forum -> assertTrue(outline(forum).endsWith("Closing, New at the end"), outline(forum))),
            step("to wait", forum -> add(forum, new ItemPlace.EndOfBacklog(forum.committee("Forum")), "New and waiting"),
                forum -> assertEquals("New and waiting", forum.committee("Forum").getBacklog().getLast().getTitle())));
    }

    @TestFactory
    Stream<DynamicTest> aMeetingWithoutAnAgendaGetsOneWithItsFirstItem() {
        return inAllInterleavings(() -> {
            Fixture forum = forum();
            forum.meeting("Second meeting").setAgenda(null);
            return forum;
        }, step("add", forum -> add(forum, new ItemPlace.EndOfAgenda(forum.meeting("Second meeting")), "First item"),
            forum -> assertEquals("First item", outline(forum))));
    }

    @Test
    void anItemAddedToAPublishedAgendaIsLate() {
        Fixture forum = forum();
        forum.meeting("Second meeting").getAgenda().setPublishedOn(LocalDate.of(2026, 6, 1));
        forum.domain().getCommandStack().execute(add(forum, new ItemPlace.Below(forum.item("Co-production")), "Urgent"));
        assertTrue(forum.item("Urgent").isLate());
        assertFalse(forum.item("Opening").isLate());
    }

    @Test
    void theItemAddedIsTheResult() {
        Fixture forum = forum();
        Command command = add(forum, new ItemPlace.After(forum.item("Opening")), "New");
        forum.domain().getCommandStack().execute(command);
        assertEquals(List.of(forum.item("New")), List.copyOf(command.getResult()));
        assertTrue(command.getAffectedObjects().contains(forum.item("New")));
    }

    @Test
    void nothingIsAddedBelowABreak() {
        Fixture forum = forum();
        assertRefused("A break cannot have items", forum, new AddAgendaItem(forum.domain(), forum.elements(),
            new ItemPlace.Below(forum.item("Break")), ItemKind.ITEM, "New"));
    }

    @Test
    void nothingIsAddedBesideAnItemThatIsOnNoAgendaAnyMore() {
        Fixture forum = forum();
        AgendaItem opening = forum.item("Opening");
        forum.meeting("Second meeting").getAgenda().getItems().remove(opening);
        assertRefused("no agenda any more", forum, new AddAgendaItem(forum.domain(), forum.elements(), new ItemPlace.After(opening),
            ItemKind.ITEM, "New"));
    }

    @TestFactory
    Stream<DynamicTest> anItemMovesUpAndDown() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("up", forum -> new MoveAgendaItemUp(forum.domain(), forum.item("Closing")),
                forum -> assertTrue(outline(forum).endsWith("Break, Closing, Any other business (Dates)"), outline(forum))),
            step("down", forum -> new MoveAgendaItemDown(forum.domain(), forum.item("Seekers")),
                forum -> assertTrue(outline(forum).contains("(Second source of seekers, Seekers, Test facilities)"), outline(forum))));
    }

    @Test
    void theFirstItemDoesNotMoveUpNorTheLastDown() {
        Fixture forum = forum();
        assertRefused("first at its level", forum, new MoveAgendaItemUp(forum.domain(), forum.item("Seekers")));
        assertRefused("last at its level", forum, new MoveAgendaItemDown(forum.domain(), forum.item("Closing")));
    }

    @TestFactory
    Stream<DynamicTest> anItemIsIndentedAndOutdented() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("indent", forum -> new IndentAgendaItem(forum.domain(), forum.item("Closing")),
                forum -> assertTrue(outline(forum).endsWith("Any other business (Dates, Closing)"), outline(forum))),
            step("indent further", forum -> new IndentAgendaItem(forum.domain(), forum.item("Closing")),
                forum -> assertTrue(outline(forum).endsWith("Any other business (Dates (Closing))"), outline(forum))),
            step("outdent", forum -> new OutdentAgendaItem(forum.domain(), forum.item("Closing")),
                forum -> assertTrue(outline(forum).endsWith("Any other business (Dates, Closing)"), outline(forum))));
    }

    @TestFactory
    Stream<DynamicTest> whatFollowsAnOutdentedItemBecomesItsOwnSoThatNoRowJumps() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("outdent", forum -> new OutdentAgendaItem(forum.domain(), forum.item("Seekers")), forum -> assertEquals(
                "Opening, Co-production, Seekers (Second source of seekers, Test facilities), Break, Any other business (Dates), Closing",
                outline(forum))));
    }

    @Test
    void indentingAndOutdentingHaveTheirLimits() {
        Fixture forum = forum();
        assertRefused("no item before", forum, new IndentAgendaItem(forum.domain(), forum.item("Opening")));
        assertRefused("A break cannot have items", forum, new IndentAgendaItem(forum.domain(), forum.item("Any other business")));
        assertRefused("top level", forum, new OutdentAgendaItem(forum.domain(), forum.item("Closing")));
    }

    @TestFactory
    Stream<DynamicTest> severalItemsMoveTogetherInTheirOrder() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("below another", forum -> new MoveAgendaItems(forum.domain(),
                List.of(forum.item("Closing"), forum.item("Test facilities"), forum.item("Opening")),
                new ItemPlace.Below(forum.item("Any other business"))), forum -> assertEquals(
                    "Co-production (Seekers, Second source of seekers), "
                        + "Break, Any other business (Dates, Opening, Test facilities, Closing)",
                    outline(forum))),
            step("back to the top", forum -> new MoveAgendaItems(forum.domain(), List.of(forum.item("Test facilities"),
                forum.item("Opening")),
                new ItemPlace.Before(forum.item("Co-production"))), forum -> assertTrue(
                    outline(forum).startsWith("Opening, Test facilities, Co-production (Seekers, Second source of seekers), Break"),
                    outline(forum))));
    }

    @TestFactory
    Stream<DynamicTest> itemsMoveWithinTheirListAcrossEachOther() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("after one of themselves", forum -> new MoveAgendaItems(forum.domain(),
                List.of(forum.item("Opening"), forum.item("Break")), new ItemPlace.After(forum.item("Break"))), forum -> assertEquals(
                    "Co-production (Seekers, Second source of seekers, Test facilities), Opening, "
                        + "Break, Any other business (Dates), Closing",
                    outline(forum))));
    }

    @TestFactory
    Stream<DynamicTest> itemsMoveToAnotherMeetingAndFromThoseThatWait() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("to the first meeting", forum -> new MoveAgendaItems(forum.domain(), List.of(forum.item("Co-production")),
                new ItemPlace.EndOfAgenda(forum.meeting("First meeting"))), forum -> assertSame(forum.meeting("First meeting"),
                    forum.item("Seekers").meeting())),
            step("from those that wait", forum -> new MoveAgendaItems(forum.domain(), List.of(forum.item("Training of pilots")),
                new ItemPlace.After(forum.item("Opening"))), forum -> assertEquals(
                    "Opening, Training of pilots, Break, Any other business (Dates), Closing", outline(forum))));
    }

    @Test
    void aSubItemGoesWithTheItemItIsBelow() {
        Fixture forum = forum();
        forum.domain().getCommandStack().execute(new MoveAgendaItems(forum.domain(),
            List.of(forum.item("Seekers"), forum.item("Co-production")), new ItemPlace.After(forum.item("Closing"))));
        assertTrue(outline(forum).endsWith("Closing, Co-production (Seekers, Second source of seekers, Test facilities)"), outline(forum));
    }

    @Test
    void anItemIsNotMovedIntoItselfNorToWhereItIs() {
        Fixture forum = forum();
        assertRefused("below itself", forum, new MoveAgendaItems(forum.domain(), List.of(forum.item("Co-production")),
            new ItemPlace.Below(forum.item("Seekers"))));
        assertRefused("below itself", forum, new MoveAgendaItems(forum.domain(), List.of(forum.item("Co-production")),
            new ItemPlace.After(forum.item("Seekers"))));
        assertRefused("Nothing would change", forum, new MoveAgendaItems(forum.domain(), List.of(forum.item("Opening")),
            new ItemPlace.Before(forum.item("Co-production"))));
    }

    @TestFactory
    Stream<DynamicTest> anItemIsDuplicatedWithEverythingBelowIt() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("duplicate", forum -> new DuplicateAgendaItem(forum.domain(), forum.elements(), forum.item("Co-production")), forum -> {
                assertTrue(outline(forum).contains("(Seekers, Second source of seekers, Test facilities), "
                    + "Co-production (Seekers, Second source of seekers, Test facilities), Break"), outline(forum));
                assertEquals(forum.all(Element.class).size(), forum.all(Element.class).stream()
                    .map(Element::getId).distinct().count(), "ids are unique");
            }));
    }

    @Test
    void aDuplicateIsANewItemOfBusiness() {
        Fixture forum = forum();
        AgendaItem original = forum.item("Second source");
        original.setLabel("II");
        original.setMarking(RegisterFactory.eINSTANCE.createMarking());
        original.setCarriedOverTo(forum.item("Seekers"));
        var command = new DuplicateAgendaItem(forum.domain(), forum.elements(), original);
        forum.domain().getCommandStack().execute(command);
        var copy = (AgendaItem) command.getResult().iterator().next();
        assertEquals(ItemPurpose.DISCUSS, copy.getPurpose());
        assertEquals(60, copy.getMinutesPlanned());
        assertNotSame(original.getMarking(), copy.getMarking());
        assertSame(forum.paper("Terms of reference"), copy.getPapers().getFirst().getPaper());
        assertNull(copy.getRecord());
        assertNull(copy.getLabel());
        assertNull(copy.getCarriedOverTo());
        assertTrue(copy.getDecisions().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> anItemIsSplitWithItsTime() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("split", forum -> new SplitAgendaItem(forum.domain(), forum.elements(), forum.item("Co-production"), "Financing", 40),
                forum -> {
                AgendaItem second = forum.item("Financing");
                assertEquals(40, forum.item("Co-production").getMinutesPlanned());
                assertEquals(20, second.getMinutesPlanned());
                assertEquals(ItemPurpose.DECIDE, second.getPurpose());
                assertEquals("OFFICIAL", second.getMarking().getLevel());
                assertEquals(List.of(forum.person("Director of Seekers")), second.getPresenters());
                assertTrue(outline(forum).contains("Test facilities), Financing, Break"), outline(forum));
            }));
    }

    @Test
    void aSplitHasItsLimits() {
        Fixture forum = forum();
        assertRefused("0 to 60 minutes", forum,
            new SplitAgendaItem(forum.domain(), forum.elements(), forum.item("Co-production"), "Financing", 61));
        assertRefused("must not be empty", forum,
            new SplitAgendaItem(forum.domain(), forum.elements(), forum.item("Co-production"), " ", 40));
        assertRefused("Only an item of business", forum,
            new SplitAgendaItem(forum.domain(), forum.elements(), forum.item("Break"), "Second break", 5));
    }

    @TestFactory
    Stream<DynamicTest> itemsAreMarkedForConsent() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("mark", forum -> new MarkConsent(forum.domain(), List.of(forum.item("Opening"), forum.item("Dates")), true),
                forum -> assertTrue(forum.item("Opening").isConsent() && forum.item("Dates").isConsent())),
            step("unmark", forum -> new MarkConsent(forum.domain(), List.of(forum.item("Opening")), false),
                forum -> assertTrue(!forum.item("Opening").isConsent() && forum.item("Dates").isConsent())));
    }

    @TestFactory
    Stream<DynamicTest> anItemIsClosedAndOpened() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("close", forum -> new CloseItem(forum.domain(), forum.item("Seekers"), Optional.of("Trade secrets")),
                forum -> assertEquals("Trade secrets", forum.item("Seekers").getClosedReason())),
            step("open", forum -> new OpenItem(forum.domain(), forum.item("Seekers")),
                forum -> assertNull(forum.item("Seekers").getClosedReason())),
            step("close without a reason", forum -> new CloseItem(forum.domain(), forum.item("Seekers"), Optional.empty()),
                forum -> assertTrue(forum.item("Seekers").isClosed())));
    }

    @TestFactory
    Stream<DynamicTest> itemsGetATimeBox() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("one", forum -> new SetTimebox(forum.domain(), List.of(forum.item("Opening")), 20),
                forum -> assertEquals(20, forum.item("Opening").getMinutesPlanned())),
            step("two", forum -> new SetTimebox(forum.domain(), List.of(forum.item("Opening"), forum.item("Closing")), 5),
                forum -> assertEquals(5, forum.item("Opening").getMinutesPlanned())),
            step("none", forum -> new SetTimebox(forum.domain(), List.of(forum.item("Opening")), 0),
                forum -> assertEquals(0, forum.item("Opening").getMinutesPlanned())));
    }

    @Test
    void aTimeBoxIsNotNegativeAndNoChangeIsNoCommand() {
        Fixture forum = forum();
        assertRefused("negative", forum, new SetTimebox(forum.domain(), List.of(forum.item("Opening")), -1));
        assertRefused("Nothing would change", forum, new SetTimebox(forum.domain(), List.of(forum.item("Opening")), 15));
    }

    @TestFactory
    Stream<DynamicTest> presentersAreNamed() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("two, and one from outside", forum -> new SetPresenters(forum.domain(), forum.item("Seekers"),
                List.of(forum.person("Commissioner South"), forum.person("Director of Seekers")), Optional.of("A guest")), forum -> {
                    assertEquals(List.of(forum.person("Commissioner South"), forum.person("Director of Seekers")),
                        forum.item("Seekers").getPresenters());
                    assertEquals("A guest", forum.item("Seekers").getPresenterNote());
                }),
            step("none", forum -> new SetPresenters(forum.domain(), forum.item("Seekers"), List.of(), Optional.of(" ")), forum -> {
                assertTrue(forum.item("Seekers").getPresenters().isEmpty());
                assertNull(forum.item("Seekers").getPresenterNote());
            }));
    }

    @TestFactory
    Stream<DynamicTest> aPaperIsPutToAnItem() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("paper", forum -> new UsePaperForItem(forum.domain(), forum.elements(), forum.item("Opening"),
                forum.paper("Terms of reference"), PaperPurpose.DECISION, Optional.empty()),
                forum -> assertSame(forum.paper("Terms of reference"), forum.item("Opening").getPapers().getFirst().getPaper())));
    }

    @Test
    void aPaperIsPutToAnItemOnlyOnce() {
        Fixture forum = forum();
        assertRefused("is with this item already", forum, new UsePaperForItem(forum.domain(), forum.elements(), forum.item("Seekers"),
            forum.paper("Supply of seekers"), PaperPurpose.DECISION, Optional.empty()));
    }

    @TestFactory
    Stream<DynamicTest> aDecisionIsRecordedWithItsVotes() {
        return inAllInterleavings(AgendaCommandsTest::forum,
            step("by consensus", forum -> new RecordDecision(forum.domain(), forum.elements(), forum.item("Opening"),
                RecordDecision.Details.byConsensus("The agenda is adopted.", DecisionResult.ADOPTED)),
                forum -> assertEquals(DecisionResult.ADOPTED, forum.item("Opening").getDecisions().getFirst().getResult())),
            step("by named vote", AgendaCommandsTest::namedVote, forum -> {
                var votes = forum.item("Co-production").getDecisions().getFirst().getVotes();
                assertEquals(2, votes.size());
                assertEquals("Too early.", votes.get(1).getDissent());
            }));
    }

    private static Command namedVote(Fixture forum) {
        return new RecordDecision(forum.domain(), forum.elements(), forum.item("Co-production"), new RecordDecision.Details("Co-produce.",
            Optional.of("D-1"), DecisionResult.REJECTED, DecisionMethod.NAMED, new RecordDecision.Tally(0, 0, 0), List.of(
                new RecordDecision.NamedVote(forum.person("Under Secretary North"), VoteChoice.FOR, Optional.empty()),
                new RecordDecision.NamedVote(forum.person("Commissioner South"), VoteChoice.AGAINST,
                    Optional.of("Too early."))),
            Optional.of(forum.person("Under Secretary North")), Optional.empty(), Optional.of("2 of 2")));
    }

    @Test
    void nobodyVotesTwice() {
        Fixture forum = forum();
        var vote = new RecordDecision.NamedVote(forum.person("Commissioner South"), VoteChoice.FOR, Optional.empty());
        assertRefused("twice", forum, new RecordDecision(forum.domain(), forum.elements(), forum.item("Opening"),
            new RecordDecision.Details(
            "Adopted.", Optional.empty(), DecisionResult.ADOPTED, DecisionMethod.NAMED, new RecordDecision.Tally(0, 0, 0),
            List.of(vote, vote), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    @Test
    void aMeetingIsNotTouchedByPlanning() {
        Fixture forum = forum();
        Meeting meeting = forum.meeting("Second meeting");
        meeting.setAgenda(null);
        assertTrue(add(forum, new ItemPlace.EndOfAgenda(meeting), "New").canExecute());
        assertNull(meeting.getAgenda());
    }
}
