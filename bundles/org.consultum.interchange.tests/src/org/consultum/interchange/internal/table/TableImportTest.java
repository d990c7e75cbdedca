package org.consultum.interchange.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.interchange.TableExport;
import org.consultum.interchange.TypedSource;
import org.consultum.interchange.internal.PlannedImports;
import org.consultum.model.Organisation;
import org.consultum.model.SectionItem;
import org.consultum.model.base.Money;
import org.consultum.sections.NewItem;
import org.consultum.spi.Progress;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportNotice;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.section.ItemFields;
import org.consultum.testing.Fixture;
import org.consultum.testing.RegisterBuilder;
import org.consultum.testing.VisitsPlugin;
import org.eclipse.emf.ecore.EAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of items come in by their headings, and what was written out changes nothing when it comes in again. */
class TableImportTest {

    @TempDir
    Path folder;
    private VisitsPlugin visits;
    private TableImporter importer;
    private final Fixture forum = RegisterBuilder.forum().fixture();

    @BeforeEach
    void install() throws Exception {
        visits = VisitsPlugin.installed(folder.resolve("plugin"));
        importer = new TableImporter(visits.catalogue()::all);
    }

    private ImportPlan plan(Path file) throws IOException {
        try (OpenSource source = new Sources(ImportLimits.usual()).open(file)) {
            return new PlannedImports().prepare(forum.register(), importer, source, ImportOptions.usual(), Progress.NONE);
        }
    }

    private ImportPlan imported(Path file) throws IOException {
        ImportPlan plan = plan(file);
        if (plan.hasChanges()) {
            forum.domain().getCommandStack().execute(plan.command(forum.domain()));
        }
        return plan;
    }

    private Path csv(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<ItemFields> items() {
        return forum.register().getSections().isEmpty() ? List.of() : ItemFields.all(forum.register().getSections().getFirst(), "Visit");
    }

    private ItemFields item(String reference) {
        return items().stream().filter(item -> item.text("reference").filter(reference::equals).isPresent()).findFirst().orElseThrow();
    }

    private static List<String> messages(ImportPlan plan) {
        return plan.notices().stream().flatMap(group -> group.first().stream()).map(ImportNotice::message).toList();
    }

    private static final String TABLE = """
        Reference,Title,Day,Cost,State,hosts,owner,Watched by,Besonderes
        V-1,Yard,2026-06-10,"1,500,000 EUR",planned,Seeker Works; Northern Ministry,Director of Seekers,Forum,x
        V-2,"Works \""A\""",10.6.2026,,Called off,Nobody Ltd,,,
        V-3,Old yard,03/04/2026,12 $,soon,,,,
        """;

    @Test
    void headingsAreFoundByNameAndLabelAndValuesAsPeopleWriteThem() throws Exception {
        ImportPlan plan = imported(csv("visits.csv", TABLE));

        assertEquals(4, plan.total().added(), "three visits and their section");
        ItemFields first = item("V-1");
        assertEquals(Optional.of(LocalDate.parse("2026-06-10")), first.day("day"));
        assertEquals(Optional.of(Money.of(1_500_000, "EUR")), first.money("cost"));
        assertEquals(2, first.many("hosts", Organisation.class).size());
        assertEquals(forum.person("Director of Seekers"), ((SectionItem) first.element()).getOwner());
        assertEquals(List.of(forum.committee("Forum")), ((SectionItem) first.element()).getWatchedBy());
        assertEquals("calledOff", item("V-2").literal("state"));
        assertEquals(Optional.of("Works \"A\""), item("V-2").text("title"));
        assertEquals("org.example.visits", forum.register().getSections().getFirst().getPlugin());
    }

    @Test
    void whatIsLeftOutIsAccountedForWithItsPlaceAndARemedy() throws Exception {
        ImportPlan plan = imported(csv("visits.csv", TABLE));

        assertEquals(List.of(Fate.NO_PLACE), plan.leftovers().stream().filter(line -> line.property().equals("Besonderes"))
            .map(line -> line.fate()).toList());
        assertEquals(List.of(Fate.DANGLING), plan.leftovers().stream().filter(line -> line.property().equals("hosts"))
            .map(line -> line.fate()).toList());
        assertEquals(List.of(Fate.UNUSABLE), plan.leftovers().stream().filter(line -> line.property().equals("Day"))
            .map(line -> line.fate()).toList());
        ImportNotice day = plan.notices().stream().filter(group -> group.code().equals("table.value.day")).findFirst().orElseThrow().first()
            .getFirst();
        assertEquals("visits.csv:4 column C (Day)", day.origin().orElseThrow().toString());
        assertTrue(day.message().contains("03/04/2026"), day.message());
        assertTrue(day.remedy().contains("2026-06-10"), day.remedy());
        assertTrue(messages(plan).stream().anyMatch(message -> message.contains("Besonderes")), messages(plan)::toString);
        assertTrue(plan.notices().stream().anyMatch(group -> group.code().equals("table.value.state")
            && group.first().getFirst().remedy().contains("Called off")));
    }

    @Test
    void comingInAgainUpdatesByReferenceAndLeavesWhatWasEditedHere() throws Exception {
        imported(csv("visits.csv", TABLE));
        item("V-1").element().eSet(visits.visit().type().getEStructuralFeature("place"), "Yokohama");
        assertFalse(plan(folder.resolve("visits.csv")).hasChanges());

        imported(csv("visits.csv", TABLE.replace("Yard,2026-06-10", "Shipyard,2026-06-11")));
        assertEquals(3, items().size());
        assertEquals(Optional.of("Shipyard"), item("V-1").text("title"));
        assertEquals(Optional.of(LocalDate.parse("2026-06-11")), item("V-1").day("day"));
        assertEquals(Optional.of("Yokohama"), item("V-1").text("place"));
    }

    @Test
    void whatWasMadeHereIsKnownByItsReference() throws Exception {
        forum.domain().getCommandStack().execute(NewItem.in(forum.domain(), forum.elements(), forum.register(), visits.area(),
            visits.visit().type(), "Yard"));
        String before = forum.state();
        ImportPlan plan = imported(csv("Besuche.csv", "Reference;Title\nV-1;Yard\n"));
        assertFalse(plan.hasChanges());
        assertEquals(before, forum.state());

        imported(csv("Besuche.csv", "Reference;Title\nV-1;Dock\n"));
        assertEquals(1, items().size());
        assertEquals(Optional.of("Dock"), item("V-1").text("title"));
    }

    private void someVisits() throws Exception {
        imported(csv("visits.csv", TABLE));
        item("V-2").element().eSet(visits.visit().type().getEStructuralFeature("place"), "=1+1");
        item("V-2").element().eSet(visits.visit().type().getEStructuralFeature("title"), "'-Zwei Zeilen; \"so\"");
        forum.register().getSections().getFirst().eAllContents().forEachRemaining(object -> {
            if (object instanceof SectionItem item) {
                item.setTrace(null);
            }
        });
    }

    @Test
    void whatIsWrittenAsCsvChangesNothingWhenItComesIn() throws Exception {
        someVisits();
        String before = forum.state();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var text = new StringWriter();
            new TableExport(forum.register(), visits.visit(), language).writeCsv(text);
            ImportPlan plan = imported(csv("visits.Visit.csv", text.toString()));
            assertEquals(List.of(), messages(plan));
            assertEquals(List.of(), plan.leftovers());
            assertFalse(plan.hasChanges(), plan.entries()::toString);
            assertEquals(before, forum.state());
        }
    }

    @Test
    void whatIsWrittenAsAWorkbookChangesNothingWhenItComesIn() throws Exception {
        someVisits();
        String before = forum.state();
        var bytes = new ByteArrayOutputStream();
        new TableExport(forum.register(), visits.visit(), Locale.GERMAN).writeXlsx(bytes);
        Files.write(folder.resolve("any.xlsx"), bytes.toByteArray());
        ImportPlan plan = imported(folder.resolve("any.xlsx"));
        assertEquals(List.of(), messages(plan));
        assertFalse(plan.hasChanges(), plan.entries()::toString);
        assertEquals(before, forum.state());

        Files.createDirectories(folder.resolve("tables"));
        Files.write(folder.resolve("tables/any.xlsx"), bytes.toByteArray());
        assertEquals(List.of("A workbook in a folder is not read."), messages(plan(folder.resolve("tables"))));
    }

    @Test
    void itemsStandInTheItemsTheirLinesName() throws Exception {
        imported(csv("visits.csv", TABLE));
        ImportPlan plan = imported(csv("VisitFinding.csv", "Reference,Title,Visit,grave\nF-1,A leak,V-2,ja\nF-2,A crack,V-9,no\nF-3,Rust,,\n"));

        ItemFields finding = item("V-2").many("findings", SectionItem.class).stream().map(ItemFields::of).findFirst().orElseThrow();
        assertTrue(finding.flag("grave"));
        assertEquals(1, plan.total().added(), plan.entries()::toString);
        assertTrue(messages(plan).stream().anyMatch(message -> message.contains("part of")));

        var text = new StringWriter();
        new TableExport(forum.register(), visits.area().type("VisitFinding").orElseThrow(), Locale.ENGLISH).writeCsv(text);
        assertTrue(text.toString().startsWith("Part of,Reference,Title,Grave\nV-2,F-1,A leak,true\n"), text.toString());
        String before = forum.state();
        imported(csv("VisitFinding.csv", text.toString()));
        assertEquals(before, forum.state());
    }

    @Test
    void itemsWithoutAReferenceAreKnownByTheirIdentity() throws Exception {
        imported(csv("visits.csv", "Title,Day\nYard,2026-06-10\nYard,2026-06-11\n"));
        assertEquals(2, items().size());
        var text = new StringWriter();
        new TableExport(forum.register(), visits.visit(), Locale.ENGLISH).writeCsv(text);
        imported(csv("visits.csv", text.toString().replace("2026-06-11", "2026-06-12")));
        assertEquals(2, items().size());
        assertEquals(Optional.of(LocalDate.parse("2026-06-12")), items().getLast().day("day"));
    }

    @Test
    void filesOfSpreadsheetsOfOtherLanguagesAreRead() throws Exception {
        Files.write(folder.resolve("Besuche.csv"), "Reference;Title;Kosten für die Öffentlichkeit\r\nV-1;Müller;1.500.000,50 €\r\n"
            .getBytes(Charset.forName("windows-1252")));
        imported(folder.resolve("Besuche.csv"));
        assertEquals(Optional.of("Müller"), item("V-1").text("title"));
        assertEquals("1500000.50 EUR", item("V-1").money("cost").orElseThrow().toString());
    }

    @Test
    void whatTheLinesAreIsToldByNameOrHeadings() throws Exception {
        assertEquals(List.of("Nothing says what the lines of this table are."), messages(plan(csv("x.csv", "a,b\n1,2\n"))));
        assertTrue(plan(csv("y.csv", "Title,Place\nYard,Here\n")).hasChanges(), "only visits have a place");
    }

    @Test
    void whatTheLinesAreIsWhatSomebodySays() throws Exception {
        Path file = csv("VisitFinding.csv", "Reference,Title\nV-1,Yard\n");
        try (OpenSource source = new TypedSource(new Sources(ImportLimits.usual()).open(file), "visits.Visit")) {
            ImportPlan plan = new PlannedImports().prepare(forum.register(), importer, source, ImportOptions.usual(), Progress.NONE);
            assertEquals(List.of(), messages(plan));
            forum.domain().getCommandStack().execute(plan.command(forum.domain()));
        }
        assertEquals(1, items().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,500 EUR|1500 EUR", "1.500 EUR|1.500 EUR", "1.500.000 EUR|1500000 EUR", "EUR 12,5|12.5 EUR",
        "£3|3 GBP", "1 500 000 jpy|1500000 JPY", "-2,000.25 usd|-2000.25 USD", "1,50,000 INR|", "$ 5|", "5|5 CHF", "1e9 EUR|"})
    void amounts(String text, String expected) {
        EAttribute cost = (EAttribute) visits.visit().type().getEStructuralFeature("cost");
        assertEquals(Optional.ofNullable(expected), new CellValues(Optional.of(ZoneId.of("UTC"))).of(cost, text, "CHF").map(Object::toString));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-6-1|2026-06-01", "1.6.2026|2026-06-01", "1 Jun 2026|2026-06-01", "1 June 2026|2026-06-01",
        "2026年6月1日|2026-06-01", "2026-06-01T00:00|2026-06-01", "2026-02-30|", "1/6/2026|", "45000|"})
    void days(String text, String expected) {
        EAttribute day = (EAttribute) visits.visit().type().getEStructuralFeature("day");
        assertEquals(Optional.ofNullable(expected), new CellValues(Optional.empty()).of(day, text, "").map(Object::toString));
    }

    private Path workbook(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("visits.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static final String BOOK = "<workbook xmlns:r='r'><sheets><sheet name='Visits' r:id='1'/></sheets></workbook>";
    private static final String RELATIONS = "<Relationships><Relationship Id='1' Target='worksheets/sheet1.xml'/></Relationships>";

    @Test
    void formulasGiveWhatTheyLastGaveAndDaysAreDays() throws Exception {
        imported(workbook(Map.of("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS,
            "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
            "xl/worksheets/sheet1.xml", """
                <worksheet><sheetData>
                <row r='1'><c r='A1' t='inlineStr'><is><t>Reference</t></is></c><c r='B1' t='inlineStr'><is><t>Day</t></is></c>
                <c r='D1' t='inlineStr'><is><t>Title</t></is></c></row>
                <row r='3'><c r='A3' t='str'><f>"V-"&amp;1</f><v>V-1</v></c><c r='B3' s='1'><v>46183</v></c>
                <c r='D3' t='str'><f>WEBSERVICE("http://evil.example")</f><v>Yard</v></c></row>
                </sheetData></worksheet>""")));
        assertEquals(Optional.of(LocalDate.parse("2026-06-10")), item("V-1").day("day"));
        assertEquals(Optional.of("Yard"), item("V-1").text("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet>&e;</worksheet>", "<worksheet><row>",
        "<worksheet><row r='1'><c r='ZZZ1'/></row></worksheet>"})
    void hostileWorkbooksAreRefused(String sheet) throws Exception {
        Path file = workbook(Map.of("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/sheet1.xml", sheet));
        assertThrows(ImportRefusedException.class, () -> plan(file));
        assertEquals(List.of(), items());
    }

    @Test
    void tenThousandLinesAreReadQuickly() throws Exception {
        var text = new StringBuilder("Reference,Title,Day,owner\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("V-").append(i).append(",Visit ").append(i).append(",2026-06-10,Director of Seekers\n");
        }
        long start = System.nanoTime();
        imported(csv("visits.csv", text.toString()));
        assertEquals(10_000, items().size());
        assertTrue((System.nanoTime() - start) / 1_000_000_000L < 20);
    }
}
