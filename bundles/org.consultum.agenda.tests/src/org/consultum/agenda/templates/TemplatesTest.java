package org.consultum.agenda.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consultum.agenda.Agendas;
import org.consultum.edit.command.ItemPlace;
import org.consultum.edit.command.MarkConsent;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaTemplate;
import org.consultum.model.ItemKind;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What agendas are made from: templates, standing, waiting, late and consent items. */
class TemplatesTest extends CommandTestBase {

    private static Fixture forum() {
        return RegisterBuilder.forum().fixture();
    }

    private static String second(Fixture fixture) {
        return Agendas.order(fixture.meeting("Second meeting"));
    }

    private static final String SECOND =
        "Opening, Co-production (Seekers, Second source of seekers, Test facilities), Break, Any other business (Dates), Closing";

    private static SaveAsTemplate save(Fixture fixture, String meeting) {
        return new SaveAsTemplate(fixture.domain(), fixture.elements(), fixture.meeting(meeting), "Usual", Optional.of("For every round."));
    }

    private static ApplyTemplate apply(Fixture fixture, String meeting) {
        return new ApplyTemplate(fixture.domain(), fixture.elements(), fixture.named(AgendaTemplate.class, "Usual"),
            fixture.meeting(meeting));
    }

    private static void publish(Fixture fixture) {
        fixture.meeting("Second meeting").getAgenda().setPublishedOn(LocalDate.of(2026, 6, 1));
    }

    @TestFactory
    Stream<DynamicTest> anAgendaIsSavedAsATemplateAndUsedAgain() {
        return inAllInterleavings(TemplatesTest::forum,
            step("save", fixture -> save(fixture, "Second meeting"), fixture -> {
                var template = fixture.committee("Forum").getTemplates().getFirst();
                assertEquals("For every round.", template.getDescription());
                AgendaItem seekers = template.getItems().get(1).getItems().getFirst();
                assertEquals(20, seekers.getMinutesPlanned());
                assertEquals(1, seekers.getPresenters().size());
                assertEquals(List.of(), seekers.getPapers(), "papers are of one meeting");
            }),
            step("apply", fixture -> apply(fixture, "First meeting"),
                fixture -> assertEquals("Adoption of the agenda, Second source, " + SECOND,
                    Agendas.order(fixture.meeting("First meeting")))),
            step("replace", fixture -> save(fixture, "First meeting"),
                fixture -> assertEquals(7, fixture.named(AgendaTemplate.class, "Usual").getItems().size())));
    }

    @Test
    void aTemplateKeepsNothingOfTheMeetingItWasMadeFrom() {
        var fixture = forum();
        fixture.domain().getCommandStack().execute(save(fixture, "First meeting"));
        fixture.named(AgendaTemplate.class, "Usual").getItems().forEach(item -> {
            assertNull(item.getRecord());
            assertEquals(List.of(), item.getDecisions());
        });
    }

    @Test
    void followersFollowTheirOwnLeaderInACopy() {
        var fixture = forum();
        fixture.item("Test facilities").setAfter(fixture.item("Seekers"));
        fixture.item("Closing").setAfter(fixture.item("Seekers"));
        fixture.domain().getCommandStack().execute(save(fixture, "Second meeting"));
        var items = fixture.named(AgendaTemplate.class, "Usual").getItems();
        assertSame(items.get(1).getItems().get(0), items.get(1).getItems().get(2).getAfter());
        assertNull(items.getLast().getAfter(), "a leader in another item is not copied with it");
    }

    @Test
    void aPublishedAgendaTakesNoTemplate() {
        var fixture = forum();
        fixture.domain().getCommandStack().execute(save(fixture, "Second meeting"));
        publish(fixture);
        assertRefused("late items one by one", fixture, apply(fixture, "Second meeting"));
        assertRefused("needs a name", fixture, new SaveAsTemplate(fixture.domain(), fixture.elements(), fixture.meeting("Second meeting"),
            " ", Optional.empty()));
    }

    private static TakeFromBacklog take(Fixture fixture, Optional<String> reason) {
        return new TakeFromBacklog(fixture.domain(), List.of(fixture.item("Training of pilots")),
            new ItemPlace.Below(fixture.item("Any other business")), reason);
    }

    @TestFactory
    Stream<DynamicTest> aWaitingItemIsTakenOnToTheAgendaAndSentBack() {
        return inAllInterleavings(TemplatesTest::forum,
            step("take", fixture -> take(fixture, Optional.empty()), fixture -> {
                assertEquals(SECOND.replace("(Dates)", "(Dates, Training of pilots)"), second(fixture));
                assertFalse(fixture.item("Training of pilots").isLate());
            }),
            step("send back with another", fixture -> new SendToBacklog(fixture.domain(),
                List.of(fixture.item("Training of pilots"), fixture.item("Co-production"), fixture.item("Seekers"))), fixture -> {
                    assertEquals("Opening, Break, Any other business (Dates), Closing", second(fixture));
                    assertEquals(2, fixture.committee("Forum").getBacklog().size());
                }));
    }

    @Test
    void takingOnToAPublishedAgendaNeedsTheReason() {
        var fixture = forum();
        publish(fixture);
        assertRefused("Say why", fixture, take(fixture, Optional.empty()));
        assertRefused("Say why", fixture, take(fixture, Optional.of(" ")));
        fixture.domain().getCommandStack().execute(take(fixture, Optional.of("Accident in May")));
        assertTrue(fixture.item("Training of pilots").isLate());
        assertEquals("Accident in May", fixture.item("Training of pilots").getLateReason());
    }

    @Test
    void onlyWaitingItemsAreTakenAndOnlyItemsWithoutARecordAreSentBack() {
        var fixture = forum();
        assertRefused("Only items that wait", fixture, new TakeFromBacklog(fixture.domain(), List.of(fixture.item("Opening")),
            new ItemPlace.EndOfAgenda(fixture.meeting("First meeting")), Optional.empty()));
        assertRefused("Choose a place on an agenda", fixture, new TakeFromBacklog(fixture.domain(),
            List.of(fixture.item("Training of pilots")), new ItemPlace.EndOfBacklog(fixture.committee("Group")), Optional.empty()));
        assertRefused("Carry it over", fixture, new SendToBacklog(fixture.domain(), List.of(fixture.item("Second source"))));
        assertRefused("on no agenda", fixture, new SendToBacklog(fixture.domain(), List.of(fixture.item("Training of pilots"))));
    }

    @Test
    void whatWasFixedForOneAgendaIsForgotten() {
        var fixture = forum();
        fixture.item("Opening").setFixedStart(Agendas.at("10T09:00"));
        fixture.item("Opening").setLabel("0");
        fixture.domain().getCommandStack().execute(new SendToBacklog(fixture.domain(), List.of(fixture.item("Opening"))));
        assertNull(fixture.item("Opening").getFixedStart());
        assertNull(fixture.item("Opening").getLabel());
    }

    private static AddLateItem late(Fixture fixture, String reason) {
        return new AddLateItem(fixture.domain(), fixture.elements(), new ItemPlace.Before(fixture.item("Closing")), ItemKind.ITEM, "Urgent",
            reason);
    }

    @TestFactory
    Stream<DynamicTest> aLateItemHasItsReason() {
        return inAllInterleavings(() -> {
            var fixture = forum();
            publish(fixture);
            return fixture;
        }, step("add", fixture -> late(fixture, "It happened yesterday"), fixture -> {
            assertTrue(fixture.item("Urgent").isLate());
            assertEquals("It happened yesterday", fixture.item("Urgent").getLateReason());
            assertEquals(SECOND.replace("Closing", "Urgent, Closing"), second(fixture));
        }));
    }

    @Test
    void beforePublicationNoReasonIsNeededAndNothingIsLate() {
        var fixture = forum();
        fixture.domain().getCommandStack().execute(late(fixture, ""));
        assertFalse(fixture.item("Urgent").isLate());
        publish(fixture);
        assertRefused("Say why", fixture, new AddLateItem(fixture.domain(), fixture.elements(),
            new ItemPlace.EndOfAgenda(fixture.meeting("Second meeting")), ItemKind.ITEM, "More", ""));
        assertRefused("break", fixture, new AddLateItem(fixture.domain(), fixture.elements(),
            new ItemPlace.Below(fixture.item("Break")), ItemKind.ITEM, "More", "Reason"));
    }

    @TestFactory
    Stream<DynamicTest> standingItemsGoToTheEndsTheyCameFrom() {
        return inAllInterleavings(() -> {
            var fixture = forum();
            fixture.item("Opening").setStanding(true);
            fixture.item("Dates").setStanding(true);
            fixture.item("Closing").setStanding(true);
            return fixture;
        }, step("insert", fixture -> new InsertStandingItems(fixture.domain(), fixture.elements(), fixture.meeting("Second meeting"),
            fixture.meeting("First meeting")), fixture -> {
                assertEquals("Opening, Adoption of the agenda, Second source, Dates, Closing",
                    Agendas.order(fixture.meeting("First meeting")));
                assertRefused("not on the agenda already", fixture, new InsertStandingItems(fixture.domain(), fixture.elements(),
                    fixture.meeting("Second meeting"), fixture.meeting("First meeting")));
            }));
    }

    private static ArrangeConsentItems arrange(Fixture fixture) {
        return new ArrangeConsentItems(fixture.domain(), fixture.elements(), fixture.meeting("Second meeting"));
    }

    private static Fixture withConsentItems() {
        var fixture = forum();
        fixture.item("Co-production").setConsent(true);
        fixture.item("Seekers").setConsent(true);
        fixture.item("Dates").setConsent(true);
        return fixture;
    }

    @TestFactory
    Stream<DynamicTest> consentItemsLieTogetherBelowTheirHeading() {
        String parts = " (Seekers, Second source of seekers, Test facilities)";
        return inAllInterleavings(TemplatesTest::withConsentItems,
            step("arrange", TemplatesTest::arrange, fixture -> assertEquals("Opening, Items without discussion (Co-production" + parts
                + ", Dates), Break, Any other business, Closing", second(fixture))),
            step("one more", fixture -> new MarkConsent(fixture.domain(), List.of(fixture.item("Opening")), true),
                fixture -> { }),
            step("arrange again", TemplatesTest::arrange, fixture -> assertEquals("Items without discussion (Co-production" + parts
                + ", Dates, Opening), Break, Any other business, Closing", second(fixture))));
    }

    @Test
    void withoutConsentItemsThereIsNothingToArrange() {
        assertRefused("Mark some", forum(), arrange(forum()));
        var fixture = withConsentItems();
        fixture.domain().getCommandStack().execute(arrange(fixture));
        assertRefused("Nothing would change", fixture, arrange(fixture));
    }
}
