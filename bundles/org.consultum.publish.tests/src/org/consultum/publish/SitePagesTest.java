package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
