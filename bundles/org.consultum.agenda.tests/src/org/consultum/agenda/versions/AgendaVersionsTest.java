package org.consultum.agenda.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.agenda.Agendas;
import org.consultum.agenda.versions.FieldChange.Field;
import org.consultum.agenda.versions.ItemChange.Kind;
import org.consultum.edit.command.MoveAgendaItems;
import org.consultum.edit.command.ItemPlace;
import org.consultum.model.AgendaItem;
import org.consultum.model.AgendaVersion;
import org.consultum.model.ItemPurpose;
import org.consultum.model.NumberingScheme;
import org.consultum.model.PaperVersion;
import org.consultum.model.Period;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.testing.CommandTestBase;
import org.consultum.testing.Fixture;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Publishing an agenda and comparing its versions. */
class AgendaVersionsTest extends CommandTestBase {

    /** Already the next day in Tokyo. */
    private static final Instant EVENING = Instant.parse("2026-06-01T20:00:00Z");

    private static Fixture agenda() {
        return Agendas.meeting(meeting -> meeting.item("Opening", 5)
            .item("Budget", 30, item -> item.purpose(ItemPurpose.DECIDE).presenter("Baker").paper("Report")
                .with(made -> made.setText("The budget of the next year is to be decided.")))
            .item("Plan", 20, item -> item.item("First part", 10)).heading("Others", others -> others.item("Dates", 5)).item("Closing", 5));
    }

    private static PublishAgenda publish(Fixture fixture) {
        return new PublishAgenda(fixture.domain(), fixture.elements(), fixture.meeting("Meeting"), EVENING, Optional.of("Note"));
    }

    /** A published agenda after some changes, compared with what was published. */
    private static AgendaComparison changed(Consumer<Fixture> change) {
        var fixture = agenda();
        fixture.domain().getCommandStack().execute(publish(fixture));
        change.accept(fixture);
        return AgendaComparison.withCurrent(version(fixture, 0), fixture.meeting("Meeting"));
    }

    private static AgendaVersion version(Fixture fixture, int index) {
        return fixture.meeting("Meeting").getAgenda().getVersions().get(index);
    }

    private static String describe(AgendaComparison comparison) {
        return comparison.changed().stream().map(change -> change.title() + ": " + change.text()).collect(Collectors.joining("\n"));
    }

    private static void move(Fixture fixture, String item, ItemPlace place) {
        fixture.domain().getCommandStack().execute(new MoveAgendaItems(fixture.domain(), List.of(fixture.item(item)), place));
    }

    @TestFactory
    Stream<DynamicTest> anAgendaIsPublishedAsVersionAThenB() {
        return inAllInterleavings(AgendaVersionsTest::agenda,
            step("publish A", AgendaVersionsTest::publish, fixture -> {
                var agenda = fixture.meeting("Meeting").getAgenda();
                assertEquals("A", agenda.getVersion());
                assertEquals(LocalDate.of(2026, 6, 2), agenda.getPublishedOn(), "the day in Tokyo");
                assertEquals(EVENING, version(fixture, 0).getPublished());
                assertEquals("Note", version(fixture, 0).getNote());
                assertEquals(List.of("1", "2", "3", "3.1", "", "4", "5"),
                    AgendaLine.of(version(fixture, 0)).stream().map(AgendaLine::number).toList());
                assertTrue(AgendaComparison.withCurrent(version(fixture, 0), fixture.meeting("Meeting")).isEmpty());
            }),
            step("move", fixture -> new MoveAgendaItems(fixture.domain(), List.of(fixture.item("Plan")),
                new ItemPlace.Before(fixture.item("Budget"))), fixture -> { }),
            step("publish B", AgendaVersionsTest::publish, fixture -> {
                assertEquals("B", fixture.meeting("Meeting").getAgenda().getVersion());
                assertEquals("Plan: Moved from 3 to 2", describe(AgendaComparison.of(version(fixture, 0), version(fixture, 1))));
            }));
    }

    @Test
    void publishingTheSameAgendaAgainIsRefused() {
        var fixture = agenda();
        fixture.domain().getCommandStack().execute(publish(fixture));
        assertRefused("Nothing changed since version A", fixture, publish(fixture));
    }

    @Test
    void anEmptyAgendaIsNotPublished() {
        var fixture = Agendas.meeting(meeting -> { });
        assertRefused("empty", fixture, publish(fixture));
    }

    @Test
    void afterZComesDoubleA() {
        var fixture = agenda();
        fixture.meeting("Meeting").getAgenda().setVersion("Z");
        assertEquals("AA", PublishAgenda.nextLabel(fixture.meeting("Meeting")));
        fixture.meeting("Meeting").getAgenda().setVersion("AZ");
        assertEquals("BA", PublishAgenda.nextLabel(fixture.meeting("Meeting")));
        fixture.meeting("Meeting").getAgenda().setVersion("final");
        assertEquals("A", PublishAgenda.nextLabel(fixture.meeting("Meeting")));
    }

    @Test
    void aVersionKeepsAnItemThatIsGoneSince() {
        assertEquals("Budget: Removed, was 2", describe(changed(fixture ->
            fixture.meeting("Meeting").getAgenda().getItems().remove(fixture.item("Budget")))));
    }

    @Test
    void aRemovedItemStandsWhereItStood() {
        var comparison = changed(fixture -> fixture.meeting("Meeting").getAgenda().getItems().remove(fixture.item("Budget")));
        assertEquals(List.of("Opening", "Budget", "Plan", "First part", "Others", "Dates", "Closing"),
            comparison.items().stream().map(ItemChange::title).toList());
    }

    @Test
    void anAddedItemIsNewAndTheOthersOnlyShift() {
        assertEquals("Urgent: New as 2", describe(changed(fixture -> {
            var item = fixture.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
            item.setTitle("Urgent");
            item.setMinutesPlanned(10);
            fixture.meeting("Meeting").getAgenda().getItems().add(1, item);
        })));
    }

    @Test
    void anItemThatGoesToTheEndIsTheOnlyOneMoved() {
        assertEquals("Opening: Moved from 1 to 5", describe(changed(fixture -> move(fixture, "Opening",
            new ItemPlace.After(fixture.item("Closing"))))));
    }

    @Test
    void anItemPutBelowAnotherIsMovedAndItsPartsAreNot() {
        assertEquals("Plan: Moved from 3 to 4.1", describe(changed(fixture -> move(fixture, "Plan",
            new ItemPlace.Below(fixture.item("Closing"))))));
    }

    @Test
    void aMovedItemCanHaveChangedToo() {
        var comparison = changed(fixture -> {
            move(fixture, "Plan", new ItemPlace.Before(fixture.item("Budget")));
            fixture.item("Plan").setMinutesPlanned(25);
        });
        assertEquals(Kind.MOVED, comparison.changed().getFirst().kind());
        assertTrue(describe(comparison).startsWith("Plan: Moved from 3 to 2; Changed: Time box"), describe(comparison));
    }

    @Test
    void changedWordsAreShownOneByOne() {
        var comparison = changed(fixture -> fixture.item("Budget").setText("The budget of this year is to be noted."));
        var text = comparison.changed().getFirst().changes().getFirst();
        assertEquals(Field.TEXT, text.field());
        assertEquals("The budget of [the|this] [next |year is to be [decided|noted].", marked(text.pieces()));
    }

    private static String marked(List<TextPiece> pieces) {
        return pieces.stream().map(piece -> switch (piece.kind()) {
            case SAME -> piece.text();
            case REMOVED -> "[" + piece.text() + "|";
            case ADDED -> piece.text() + "]";
        }).collect(Collectors.joining());
    }

    @Test
    void everyValueIsCompared() {
        var comparison = changed(fixture -> {
            var budget = fixture.item("Budget");
            budget.setTitle("Budget of 2027");
            budget.setPurpose(ItemPurpose.DISCUSS);
            budget.setText(null);
            budget.setMinutesPlanned(45);
            budget.getPresenters().add(fixture.person("Clark"));
            budget.getPapers().clear();
            budget.setConsent(true);
            budget.setClosed(true);
        });
        assertEquals(List.of(Field.TITLE, Field.PURPOSE, Field.TEXT, Field.MINUTES, Field.PRESENTERS, Field.PAPERS, Field.CONSENT,
            Field.CLOSED), comparison.changed().getFirst().changes().stream().map(FieldChange::field).toList());
        assertEquals(1, comparison.changed().size(), "what only begins later is not changed");
    }

    @Test
    void aNewVersionOfAPaperIsAChange() {
        var comparison = changed(fixture -> {
            var version = fixture.elements().create(PaperVersion.class, Literals.PAPER_VERSION);
            version.setSha256("f".repeat(64));
            fixture.paper("Report").getVersions().add(version);
        });
        var papers = comparison.changed().getFirst().changes().getFirst();
        assertEquals(Field.PAPERS, papers.field());
        assertEquals("Report #ffffffff", papers.after());
    }

    @Test
    void anotherDayOfTheMeetingIsAChangeOfEveryItem() {
        var comparison = changed(fixture -> fixture.meeting("Meeting").setStart(Agendas.at("11T09:00")));
        assertEquals(7, comparison.changed().size());
        assertEquals("10 Jun 2026 09:00", comparison.changed().getFirst().changes().getFirst().before());
    }

    @Test
    void wordsInScriptsWithoutSpacesAreComparedSignBySign() {
        assertEquals("防衛[産業|装備]協力", marked(WordDifferences.of("防衛産業協力", "防衛装備協力")));
        assertEquals("Đồng [thuận|ý]", marked(WordDifferences.of("Đồng thuận", "Đồng ý")));
        assertEquals(List.of(), WordDifferences.of("", ""));
    }

    @Test
    void hugeTextsAreComparedByLines() {
        String line = "word ".repeat(1000);
        var pieces = WordDifferences.of(line + "\n" + line + "\n" + line + "\n" + line + "\n" + line, line + "\n" + line + "\nnew\n" + line
            + "\n" + line + "\n" + line);
        assertEquals("new\n", pieces.stream().filter(piece -> piece.kind() == TextPiece.Kind.ADDED).findFirst().orElseThrow().text());
    }

    @TestFactory
    Stream<DynamicTest> itemsGetTheirReferencesWhenTheyAreFirstPublished() {
        return inAllInterleavings(AgendaVersionsTest::referenced,
            step("publish", AgendaVersionsTest::publish, fixture -> {
                assertEquals("2026/9", fixture.item("Opening").getNumber());
                assertEquals("2026/8", fixture.item("Budget").getNumber(), "keeps what it had");
                assertEquals("2026/10.1", fixture.item("First part").getNumber());
                assertEquals(List.of("2026/9", "2026/8", "2026/10", "2026/10.1", "", "2026/11", "2026/12"),
                    AgendaLine.of(version(fixture, 0)).stream().map(AgendaLine::number).toList());
                assertTrue(AgendaComparison.withCurrent(version(fixture, 0), fixture.meeting("Meeting")).isEmpty());
            }));
    }

    private static Fixture referenced() {
        var fixture = agenda();
        var council = fixture.committee("Council");
        council.setNumbering(NumberingScheme.REFERENCE);
        var period = fixture.elements().create(Period.class, Literals.PERIOD);
        period.setName("2026");
        period.setPrefix("2026/");
        council.getPeriods().add(period);
        fixture.meeting("Meeting").setPeriod(period);
        fixture.item("Budget").setReference("2026/8");
        return fixture;
    }

    @Test
    void aReferenceThatWasPublishedIsNotGivenAgain() {
        var fixture = referenced();
        fixture.domain().getCommandStack().execute(publish(fixture));
        fixture.meeting("Meeting").getAgenda().getItems().remove(fixture.item("Closing"));
        var item = fixture.elements().create(AgendaItem.class, Literals.AGENDA_ITEM);
        item.setTitle("Late");
        fixture.meeting("Meeting").getAgenda().getItems().add(item);
        fixture.domain().getCommandStack().execute(new AssignReferences(fixture.domain(), fixture.meeting("Meeting")));
        assertEquals("2026/13", item.getReference());
    }

    @TestFactory
    Stream<DynamicTest> referencesCanBeGivenBeforePublication() {
        return inAllInterleavings(AgendaVersionsTest::referenced,
            step("give", fixture -> new AssignReferences(fixture.domain(), fixture.meeting("Meeting")),
                fixture -> assertEquals("2026/12", fixture.item("Closing").getReference())));
    }

    @Test
    void withoutAPeriodReferencesHaveTheYear() {
        var fixture = agenda();
        fixture.domain().getCommandStack().execute(new AssignReferences(fixture.domain(), fixture.meeting("Meeting")));
        assertEquals("2026-1", fixture.item("Opening").getReference());
        assertRefused("already", fixture, new AssignReferences(fixture.domain(), fixture.meeting("Meeting")));
    }
}
