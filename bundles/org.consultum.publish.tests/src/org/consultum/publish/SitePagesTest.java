package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consultum.samples.DicasSample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePagesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "vi"})
    void everyLinkOfEveryPageLeadsSomewhere(String language) throws Exception {
        Path out = Path.of("target", "sites", language).toAbsolutePath();
        Files.createDirectories(out.getParent());
        SampleSite.write(DicasSample.create(), out, language, folder);
        Map<String, byte[]> files = SampleSite.files(out);
        var broken = new ArrayList<String>();
        for (Map.Entry<String, String> page : SampleSite.pages(out).entrySet()) {
            Document document = Jsoup.parse(page.getValue());
            assertEquals(language, document.selectFirst("html").attr("lang"));
            for (Element link : document.select("[href], [src], form[action]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.hasAttr("src") ? link.attr("src") : link.attr("action");
                if (!target.matches("(https?|mailto):.*") && !leads(files, page.getKey(), target)) {
                    broken.add(page.getKey() + " -> " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean leads(Map<String, byte[]> files, String page, String target) throws Exception {
        String path = target.startsWith("/") ? target.substring(1)
            : URI.create("http://x/" + page).resolve(target).getPath().substring(1);
        String anchor = target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        String there = path.replaceFirst("#.*", "");
        String wanted = target.startsWith("#") ? page : there;
        return files.containsKey(wanted) && (anchor.isEmpty()
            || Jsoup.parse(new String(files.get(wanted), StandardCharsets.UTF_8)).getElementById(anchor) != null);
    }

    @Test
    void everyPageIsValidByTheNuHtmlChecker() throws Exception {
        var judge = new Judges.Html();
        var faults = new ArrayList<String>();
        for (String language : List.of("en", "ja")) {
            Path out = folder.resolve(language);
            SampleSite.write(DicasSample.create(), out, language, folder);
            for (Map.Entry<String, String> page : SampleSite.pages(out).entrySet()) {
                judge.faults(page.getValue()).forEach(fault -> faults.add(language + "/" + page.getKey() + ":" + fault));
            }
        }
        assertEquals(List.of(), faults);
        assertFalse(judge.faults("<!DOCTYPE html><html><body><p></html>").isEmpty(), "the judge finds fault with what is wrong");
    }

    @Test
    void pagesHaveLandmarksOneHeadingAndNothingThatRuns() throws Exception {
        SampleSite.write(DicasSample.create(), folder.resolve("site"), "en", folder);
        SampleSite.pages(folder.resolve("site")).forEach((path, text) -> {
            Document page = Jsoup.parse(text);
            assertEquals(1, page.select("h1").size(), path);
            assertEquals(1, page.select("main").size(), path);
            assertEquals("#content", page.select("body > a").first().attr("href"), path);
            assertTrue(page.select("meta[http-equiv=Content-Security-Policy]").attr("content").startsWith("default-src 'self'"), path);
            assertEquals(0, page.select("script:not([src]), [style], style, iframe, object, embed").size(), path);
            assertEquals(page.select("table").size(), page.select("table > caption").size(), path);
            page.select("th").forEach(head -> assertTrue(head.hasAttr("scope") || !head.parents().select(".prose").isEmpty(), path));
        });
    }

    @Test
    void theSameRegisterGivesTheSameBytes() throws Exception {
        SampleSite.write(DicasSample.create(), folder.resolve("one"), "en", folder);
        SampleSite.write(DicasSample.create(), folder.resolve("two"), "en", folder);
        Map<String, byte[]> one = SampleSite.files(folder.resolve("one"));
        Map<String, byte[]> two = SampleSite.files(folder.resolve("two"));
        assertEquals(one.keySet(), two.keySet());
        one.forEach((path, content) -> assertArrayEquals(content, two.get(path), path));
        assertTrue(one.size() > 50, one.size() + " files");
    }
}
