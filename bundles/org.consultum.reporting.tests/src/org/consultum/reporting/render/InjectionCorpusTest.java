package org.consultum.reporting.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.consultum.reporting.internal.engine.HostileReport;
import org.consultum.reporting.internal.pdf.QuietLibraries;
import org.consultum.reporting.internal.render.file.CsvRenderer;
import org.consultum.reporting.internal.render.file.DocxRenderer;
import org.consultum.reporting.internal.render.file.JsonRenderer;
import org.consultum.reporting.internal.render.file.XlsxRenderer;
import org.consultum.reporting.internal.render.page.HtmlPageRenderer;
import org.consultum.reporting.internal.render.page.PdfRenderer;
import org.consultum.testing.FileJudges;
import org.consultum.testing.HostileTexts;
import org.consultum.spi.report.ReportPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of texts that want to be more than text, each in every place of a report: they stay text in every format. */
class InjectionCorpusTest {

    private static final int MOST_TOLD = 20;
    /** Texts from one mixed report to the next; each has about fifty. */
    private static final int STEP = 29;
    private static final int LONGEST = 2_000;

    @TempDir
    static Path folder;
    private static List<ReportPage> pages;

    /** Judges a file of one format. */
    @FunctionalInterface
    private interface Judge {
        void judge(ReportPage page) throws IOException;
    }

    /** Each text in every place of a report of its own, as the engine makes it. */
    @BeforeAll
    static void make() throws IOException {
        pages = new ArrayList<>();
        for (String text : HostileTexts.texts()) {
            pages.add(HostileReport.page(text, folder));
        }
    }

    @AfterAll
    static void forget() {
        pages = List.of();
    }

    private static void each(List<ReportPage> all, Judge judge) throws IOException {
        var faults = new ArrayList<String>();
        try (var quiet = new QuietLibraries()) {
            for (ReportPage page : all) {
                try {
                    judge.judge(page);
                } catch (AssertionError | RuntimeException | StackOverflowError e) {
                    String text = page.content().title();
                    faults.add(text.substring(0, Math.min(80, text.length())) + ": " + String.valueOf(e).lines().limit(3).toList());
                }
            }
        }
        if (!faults.isEmpty()) {
            fail(faults.size() + " texts\n" + String.join("\n", faults.subList(0, Math.min(MOST_TOLD, faults.size()))));
        }
    }

    @Test
    void thereAreHundredsOfTexts() {
        assertTrue(HostileTexts.texts().size() >= 300, "texts");
        assertEquals(HostileTexts.texts().size(), HostileTexts.texts().stream().distinct().count(), "each once");
    }

    @Test
    void htmlHoldsThemAsText() throws IOException {
        each(pages, page -> FileJudges.html(new String(Pages.bytes(new HtmlPageRenderer(), page), StandardCharsets.UTF_8)));
    }

    /**
     * Pages take longer than other formats, so each file has a different text in every place, until each was in several. Without those
     * that fill pages: what sets pages cannot set a head or a caption of a table that is taller than a page.
     */
    @Test
    void pagesHoldThemAsText() throws IOException {
        List<String> texts = HostileTexts.texts().stream().filter(text -> text.length() < LONGEST).toList();
        var mixed = new ArrayList<ReportPage>();
        for (int i = 0; i < texts.size(); i += STEP) {
            var next = new AtomicInteger(i);
            mixed.add(HostileReport.page(() -> texts.get(next.getAndIncrement() % texts.size()), folder));
        }
        each(mixed, page -> FileJudges.pdf(Pages.bytes(new PdfRenderer(), page)));
    }

    @Test
    void textDocumentsHoldThemAsText() throws IOException {
        each(pages, page -> FileJudges.office(Pages.bytes(new DocxRenderer(), page)));
    }

    @Test
    void workbooksHoldThemAsText() throws IOException {
        each(pages, page -> FileJudges.office(Pages.bytes(new XlsxRenderer(), page)));
    }

    @Test
    void commaSeparatedValuesHoldThemAsText() throws IOException {
        each(pages, page -> {
            List<List<String>> lines = FileJudges.csv(Pages.bytes(new CsvRenderer(), page));
            assertEquals(4, lines.size());
            assertEquals(5, lines.getFirst().size());
        });
    }

    @Test
    void jsonGivesThemBack() throws IOException {
        each(pages, page -> {
            byte[] bytes = Pages.bytes(new JsonRenderer(), page);
            JsonNode json = new ObjectMapper().readTree(bytes);
            for (String place : List.of("/title", "/over", "/below/1", "/subject", "/marking", "/recipient", "/register", "/values/bad",
                "/values/text", "/values/many/1", "/values/facts/0/label", "/tables/0/caption", "/tables/0/columns/1/head",
                "/tables/0/groups/0/title", "/tables/0/groups/0/rows/0/one", "/tables/0/groups/0/rows/0/two", "/charts/0/summary",
                "/charts/0/categories/0", "/charts/1/series/0/name")) {
                assertEquals(whole(page.content().title()), json.at(place).asText(), place);
            }
            assertTrue(!new String(bytes, StandardCharsets.UTF_8).contains("<"), "tags");
        });
    }

    /** Half a character has no place in UTF-8. */
    private static String whole(String text) {
        int[] letters = text.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).toArray();
        return new String(letters, 0, letters.length);
    }
}
