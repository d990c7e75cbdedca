package org.consultum.reporting.internal.render.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
