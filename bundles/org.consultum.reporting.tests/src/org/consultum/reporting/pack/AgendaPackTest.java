package org.consultum.reporting.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.consultum.reporting.testing.NastyPapers;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of a pack relies on. */
class AgendaPackTest {
    @TempDir
    Path folder;

    private static PackData threePapers() {
        var missing = new PackPaper("gone", "P/gone", "Cost tables", "decision", "3", "b".repeat(64), "application/vnd.ms-excel",
                "costs.xlsx",
                48_000, "https://example.org/costs", Optional.empty());
        return Packs.with(Packs.paper("one", "Open actions", NastyPapers.text(3)), Packs.paper("two", "Options", NastyPapers.notEmbedded()),
                missing, Packs.paper("three", "Background", NastyPapers.text(2)));
    }

    @Test
    void isPdfA3aAndPdfUa1ByVerapdf() {
        Optional<Verapdf> judge = Verapdf.find();
        Assumptions.assumeTrue(judge.isPresent(), "veraPDF is not there: set consultum.verapdf to the folder of its jars");
        for (String language : List.of("en", "de", "ja", "vi")) {
            Path file = folder.resolve(language + ".pdf");
            List<PackPaper> papers = List.of(Packs.paper("one", "Đề án – 提案", NastyPapers.text(1)));
            Packs.write(Packs.meeting(language).agenda(Packs.agenda(papers)).papers(papers).build(), file);
            for (String flavour : Verapdf.claimed()) {
                assertEquals(List.of(), List.copyOf(judge.get().faults(file, flavour)), language + " " + flavour);
            }
        }
    }

    @Test
    void bearsMarkingAndPageNumberOnEveryPage() {
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(threePapers(), file);
        List<String> pages = Packs.pages(file);
        assertEquals(written.pages(), pages.size());
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertTrue(page.contains("Page " + (i + 1) + " of " + pages.size()), "page " + (i + 1) + ": " + page);
            assertEquals(3, page.split(Pattern.quote("OFFICIAL // REL USA, JPN"), -1).length, "marking at top and bottom of page " + (i
                    + 1));
        }
    }

    @Test
    void contentsTellTheTruth() {
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(threePapers(), file);
        List<String> pages = Packs.pages(file);
        String contents = pages.get(1);
        Map<String, String> landmarks = new LinkedHashMap<>();
        landmarks.put("Opening, adoption of the agenda", "Presented by Co-chairs");
        landmarks.put("Joint production", "Co-production of parts");
        landmarks.put("P/one – Open actions", "Paper page 1, line 0");
        landmarks.put("P/two – Options", "Findable words in Times");
        landmarks.put("P/three – Background", "Paper page 1, line 0");
        landmarks.put("Papers not included in this file", "SHA-256");
        landmarks.forEach((entry, seen) -> {
            Matcher number = Pattern.compile(Pattern.quote(entry) + " (\\d+)").matcher(contents);
            assertTrue(number.find(), entry + " is not in the contents: " + contents);
            int page = Integer.parseInt(number.group(1));
            assertTrue(pages.get(page - 1).contains(seen), entry + " is said to be on page " + page + ", which says "
                    + pages.get(page - 1));
            assertTrue(pages.get(page - 1).contains(entry.replaceAll(" – .*", "")), entry + " is not named on its page");
        });
        for (PackResult.Included paper : written.included()) {
            assertTrue(pages.get(paper.firstPage() - 1).contains("page 1 of " + paper.pages()), paper.toString());
        }
        assertEquals(List.of(PackResult.Reason.ELSEWHERE), written.listed().stream().map(PackResult.Listed::reason).toList());
        assertTrue(pages.getLast().contains("b".repeat(20)), "the annex names the checksum");
        assertTrue(pages.getLast().contains("https://example.org/costs"), "the annex names the address");
    }

    @Test
    void outlineAndLinksLeadWhereTheySay() throws IOException {
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(threePapers(), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var positions = new IdentityHashMap<COSDictionary, Integer>();
            int index = 1;
            for (PDPage page : document.getPages()) {
                positions.put(page.getCOSObject(), index);
                index++;
            }
            var outline = new LinkedHashMap<String, Integer>();
            collect(document.getDocumentCatalog().getDocumentOutline(), positions, outline);
            for (PackResult.Included paper : written.included()) {
                assertEquals(paper.firstPage(), outline.get(paper.paper().reference() + " – " + paper.paper().title()));
            }
            assertTrue(outline.keySet().containsAll(List.of("Cover and notice", "Contents", "Agenda", "1 Opening, adoption of the agenda",
                    "3a Second source", "Papers not included in this file")), outline.toString());
            var targets = new ArrayList<Integer>();
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (((PDAnnotationLink) annotation).getAction() instanceof PDActionGoTo go) {
                        targets.add(positions.get(((PDPageDestination) go.getDestination()).getPage().getCOSObject()));
                    } else if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI uri) {
                        assertFalse(uri.getURI().contains("invalid"), "a link that should lead to a paper leads to " + uri.getURI());
                    }
                }
            }
            written.included().forEach(paper -> assertTrue(targets.stream().filter(page -> page == paper.firstPage()).count() >= 2,
                    "contents and agenda link to page " + paper.firstPage()));
        }
    }

    private static void collect(PDOutlineNode node, Map<COSDictionary, Integer> positions, Map<String, Integer> found) throws IOException {
        for (PDOutlineItem item : node.children()) {
            found.put(item.getTitle(), positions.get(((PDPageDestination) item.getDestination()).getPage().getCOSObject()));
            collect(item, positions, found);
        }
    }

    @Test
    void sameDataGivesSameBytes() throws IOException {
        var papers = new ArrayList<PackPaper>();
        NastyPapers.usable().forEach((name, bytes) -> papers.add(Packs.paper("p" + papers.size(), name, bytes)));
        PackData data = Packs.with(papers.toArray(PackPaper[]::new));
        Packs.write(data, folder.resolve("one.pdf"));
        Packs.write(data, folder.resolve("two.pdf"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("one.pdf")), Files.readAllBytes(folder.resolve("two.pdf")));
    }

    @Test
    void namesItselfAndItsLanguage() throws IOException {
        Path file = folder.resolve("pack.pdf");
        Packs.write(Packs.meeting("ja").agenda(List.of()).build(), file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals("ja", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().contains("Seventh plenary meeting"));
            assertEquals(Packs.START.minusDays(10).toInstant(), document.getDocumentInformation().getCreationDate().toInstant());
        }
        assertTrue(Packs.pages(file).getFirst().contains("2026年6月10日（水）"));
    }

    @Test
    void anUndatedMeetingHasAPack() {
        Path file = folder.resolve("pack.pdf");
        Packs.write(PackData.of("en", "Committee").build(), file);
        assertTrue(Packs.pages(file).getFirst().contains("Date to be announced"));
    }

    @Test
    void wordsOfPagesShownAsPicturesAreFound() {
        Path file = folder.resolve("pack.pdf");
        PackResult.Written written = Packs.write(Packs.with(Packs.paper("one", "Times", NastyPapers.notEmbedded()),
                Packs.paper("two", "Arabic", NastyPapers.usable().get("writing systems without a font"))), file);
        assertEquals(1, written.included().getFirst().asPictures());
        assertTrue(written.included().getFirst().why().contains("Times-Roman"), written.included().getFirst().why());
        assertTrue(written.included().getFirst().originalAttached());
        List<String> pages = Packs.pages(file);
        assertTrue(pages.get(written.included().getFirst().firstPage() - 1).contains("Findable words in Times"));
        String arabic = pages.get(written.included().get(1).firstPage() - 1);
        assertTrue(arabic.contains("\u0627"), arabic);
        // the stripper turns around what stands beside Arabic, pairs of surrogates included
        assertTrue(arabic.contains("\uD83D\uDE00") || arabic.contains("\uDE00\uD83D"), arabic);
        assertEquals(3, written.included().get(1).missingCharacters());
    }
}
