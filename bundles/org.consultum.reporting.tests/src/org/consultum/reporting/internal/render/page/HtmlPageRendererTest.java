package org.consultum.reporting.internal.render.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.consultum.reporting.testing.HandmadePage;
import org.consultum.reporting.testing.HtmlChecker;
import org.consultum.spi.Progress;
import org.consultum.spi.report.HouseStyle;
import org.consultum.spi.report.ReportPage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports for screens. */
class HtmlPageRendererTest {

    private static final Pattern FETCHED = Pattern.compile("<script|<link|\\son[a-z]+=|src=\"(?!data:image/png;)|url\\(|@import",
        Pattern.CASE_INSENSITIVE);

    private static byte[] bytes(ReportPage page) throws IOException {
        var out = new ByteArrayOutputStream();
        new HtmlPageRenderer().render(page, out, Progress.NONE);
        return out.toByteArray();
    }

    private static String html(ReportPage page) throws IOException {
        return new String(bytes(page), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void itIsValidAndStandsAlone(String language) throws IOException {
        String page = html(HandmadePage.of(language, HandmadePage.house(language.equals("vi")), language.equals("de"), 20));
        assertFalse(FETCHED.matcher(page).find(), page);
        assertTrue(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "));
        HtmlChecker checker = HtmlChecker.find().orElse(null);
        Assumptions.assumeTrue(checker != null, "The Nu Html Checker is not there");
        assertEquals(List.of(), checker.faults(page));
    }

    @Test
    void aHouseThatHasChosenNothingHasAPageToo() throws IOException {
        String page = html(HandmadePage.of("en", HouseStyle.PLAIN, false, 0));
        assertFalse(page.contains("<img"));
        Assumptions.assumeTrue(HtmlChecker.find().isPresent(), "The Nu Html Checker is not there");
        assertEquals(List.of(), HtmlChecker.find().get().faults(page));
    }

    @Test
    void keyboardAndScreenReaderFindTheirWay() throws IOException {
        String page = html(HandmadePage.of("en", HandmadePage.house(false), false, 20));
        assertTrue(page.contains("<a class=\"skip\" href=\"#content\">Skip to the content</a>"));
        assertTrue(page.contains("<main id=\"content\">") && page.contains("<nav aria-label=\"Contents\" class=\"contents\">"));
        assertEquals(4, page.split("class=\"scroll\" role=\"region\" tabindex=\"0\">", -1).length - 1, "regions that scroll");
        assertEquals(3, page.split("<desc id=", -1).length - 1, "charts that are described");
        assertEquals(4, page.split("<details>", -1).length - 1, "tables behind charts, and the contents");
        assertTrue(page.contains("alt=\"Emblem of the forum\""));
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        ReportPage page = HandmadePage.of("ja", HandmadePage.house(true), false, 30);
        assertArrayEquals(bytes(page), bytes(page));
    }
}
