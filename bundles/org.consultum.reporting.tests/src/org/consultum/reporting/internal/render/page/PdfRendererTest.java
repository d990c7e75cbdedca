package org.consultum.reporting.internal.render.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.consultum.reporting.testing.HandmadePage;
import org.consultum.reporting.testing.Packs;
import org.consultum.reporting.testing.Verapdf;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportPage;
import org.consultum.testing.GoldenPages;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as pages. */
class PdfRendererTest {

    private static final Pattern ROW = Pattern.compile("A(\\d+)E");

    @TempDir
    Path folder;

    private static byte[] pdf(ReportPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRenderer().render(page, out, Progress.NONE);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"en, false, false", "ja, true, false", "vi, true, false", "vi, false, true", "de, true, true"})
    void itMeetsPdfA3aAndPdfUa1(String language, boolean serif, boolean landscape) throws IOException {
        Path file = Files.write(folder.resolve("report.pdf"), pdf(HandmadePage.of(language, HandmadePage.house(serif), landscape, 40)));
        Verapdf judge = Verapdf.find().orElse(null);
        Assumptions.assumeTrue(judge != null, "veraPDF is not there");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.faults(file, flavour)), flavour);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true, false", "ja, false, false", "vi, true, false", "de, false, true"})
    void itLooksAsSomebodyHasSeenIt(String language, boolean serif, boolean landscape) throws IOException {
        GoldenPages.ofThisBundle().check("handmade-" + language,
            pdf(HandmadePage.of(language, HandmadePage.house(serif), landscape, 60)));
    }

    @Test
    void aHouseThatHasChosenNothingHasPagesToo() throws IOException {
        GoldenPages.ofThisBundle().check("handmade-plain", pdf(HandmadePage.of("en", HouseStyle.PLAIN, false, 8)));
    }

    @Test
    void everyPageIsNumberedMarkedAndHeaded() throws IOException {
        Path file = Files.write(folder.resolve("report.pdf"), pdf(HandmadePage.of("en", HandmadePage.house(false), false, 80)));
        List<String> pages = Packs.pages(file);
        for (int i = 0; i < pages.size(); i++) {
            String page = pages.get(i);
            assertTrue(page.contains("Page " + (i + 1) + " of " + pages.size()), page);
            assertEquals(2, page.split("OFFICIAL – SENSITIVE", -1).length - 1, page);
            assertTrue(page.contains("Decision register"), page);
            assertTrue(!page.contains("D-7") || page.contains("EUR"), "the head of the table is repeated: " + page);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSameReportGivesTheSameBytes(boolean serif) throws IOException {
        ReportPage page = HandmadePage.of("ja", HandmadePage.house(serif), false, 30);
        assertArrayEquals(pdf(page), pdf(page));
    }

    @Test
    void aLongTableIsSetInPiecesThatNobodySees() throws IOException {
        int rows = 1_500;
        Path file = Files.write(folder.resolve("long.pdf"), pdf(HandmadePage.register(rows)));
        List<String> pages = Packs.pages(file);
        List<Integer> shown = pages.stream().flatMap(page -> ROW.matcher(page).results()).map(row -> Integer.valueOf(row.group(1)))
            .toList();
        assertEquals(IntStream.range(0, rows).boxed().toList(), shown);
        long full = ROW.matcher(pages.get(1)).results().count();
        for (String page : pages.subList(1, pages.size() - 1)) {
            assertTrue(page.contains("Title") && ROW.matcher(page).results().count() >= full - 1, "a page that is not filled: " + page);
        }
        assertTrue(pages.getLast().contains("That is all"));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertEquals("All actions", outline.getFirstChild().getTitle());
            assertEquals("After them", outline.getLastChild().getTitle());
            assertEquals(pages.size() - 1, document.getPages().indexOf(outline.getLastChild().findDestinationPage(document)));
        }
        Verapdf judge = Verapdf.find().orElse(null);
        Assumptions.assumeTrue(judge != null, "veraPDF is not there");
        for (String flavour : Verapdf.claimed()) {
            assertEquals(List.of(), List.copyOf(judge.faults(file, flavour)), flavour);
        }
    }
}
