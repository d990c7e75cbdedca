package org.consultum.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.consultum.samples.DicasSample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of the sample in a real browser. */
class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots").toAbsolutePath();
    private static final int PHONE = 360;

    /** Texts whose contrast with what is behind them is below that of WCAG 2.2, 1.4.3. */
    private static final String PALE = """
        function channels(text) { return (text.match(/[0-9.]+/g) || []).map(Number); }
        function light(c) { const l = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; }
        function behind(e) { for (let at = e; at; at = at.parentElement) { const c = channels(getComputedStyle(at).backgroundColor);
            if (c.length === 3 || c[3] === 1) { return c; } } return [255, 255, 255]; }
        const pale = [];
        for (const e of document.querySelectorAll('body *')) {
            const own = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim());
            if (!own || e.matches('.unseen, .skip, noscript, title, script') || !e.checkVisibility()) { continue; }
            const a = light(channels(getComputedStyle(e).color)), b = light(behind(e));
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (ratio < 4.5) { pale.push(e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40) + ' '
                + ratio.toFixed(2)); }
        }
        return pale;
        """;

    @TempDir
    private static Path folder;

    private static Path site;
    private static Browser browser;
    private SiteServer server;

    @BeforeAll
    static void startBrowser() throws IOException {
        site = folder.resolve("site");
        SampleSite.write(DicasSample.create(), site, "en", folder);
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server = new SiteServer(site);
        browser.size(1200, 900, false);
        browser.dark(false);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String page(String prefix) throws IOException {
        return SampleSite.pages(site).keySet().stream().filter(path -> path.startsWith(prefix)).findFirst().orElseThrow();
    }

    /** One page of every kind. */
    private static List<String> kinds() throws IOException {
        return List.of("index.html", "committees/index.html", "committees/dicas.html", "meetings/index.html", "meetings/2026.html",
            page("meetings/december-meeting"), page("meetings/autumn-meeting"), "decisions/index.html", page("decisions/0"),
            "recommendations/index.html", SampleSite.pages(site).keySet().stream().filter(path -> path.startsWith("recommendations/"))
                .filter(path -> !path.endsWith("index.html")).findFirst().orElseThrow(), "papers/index.html", "people/index.html",
            "about.html", "search.html", "404.html");
    }

    @Test
    void everyPageLoadsWithoutComplaintsAndAsksNobodyElse() throws IOException {
        browser.complaints();
        browser.requests();
        var complaints = new ArrayList<String>();
        for (String path : SampleSite.pages(site).keySet()) {
            browser.go(server.address() + path);
            browser.complaints().forEach(complaint -> complaints.add(path + ": " + complaint));
            List<String> asked = browser.requests();
            assertTrue(asked.contains(server.address() + path), "The browser does not tell what it asks for: " + asked);
            asked.stream().filter(address -> !address.startsWith(server.address()) && !address.startsWith("data:"))
                .forEach(address -> complaints.add(path + " asks " + address));
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void nothingIsWiderThanAPhone() throws IOException {
        browser.size(PHONE, 740, true);
        var wide = new ArrayList<String>();
        for (String path : SampleSite.pages(site).keySet()) {
            browser.go(server.address() + path);
            int width = browser.run("return document.documentElement.scrollWidth").asInt();
            if (width > PHONE) {
                wide.add(path + ": " + width);
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void textsAreReadableInLightAndDark() throws IOException {
        var pale = new ArrayList<String>();
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            for (String path : kinds()) {
                browser.go(server.address() + path);
                for (JsonNode text : browser.run(PALE)) {
                    pale.add((dark ? "dark " : "light ") + path + ": " + text.asText());
                }
            }
        }
        assertEquals(List.of(), pale);
    }

    @Test
    void theKeyboardReachesTheSearchAndWhatItFinds() throws IOException {
        browser.go(server.address() + "index.html");
        browser.type(Browser.TAB);
        assertEquals("skip", browser.run("return document.activeElement.className").asText());
        for (int i = 0; i < 6 && !browser.run("return document.activeElement.id").asText().equals("find"); i++) {
            browser.type(Browser.TAB);
        }
        browser.type("costed maintenance" + Browser.ENTER);
        assertTrue(browser.until("location.pathname.endsWith('search.html') && document.querySelector('#status').textContent"));
        browser.go(server.address() + "search.html?q=december%20tokyo");
        assertTrue(browser.until("document.querySelector('#results a')"), browser.run("return document.body.innerText").asText());
        assertEquals("December meeting, Tokyo (illustrative)", browser.run("return document.querySelector('#results a').textContent")
            .asText());
        browser.run("document.getElementById('find').focus()");
        browser.type(Browser.TAB + Browser.TAB);
        assertEquals("A", browser.run("return document.activeElement.tagName").asText());
        browser.type(Browser.ENTER);
        assertTrue(browser.until("location.pathname.includes('/meetings/december-meeting')"));
    }

    @Test
    void wordsOfManyLanguagesAreFound() throws IOException {
        for (String typed : List.of("PAC-3", "joint production", "MAINTEN", "\u90e8\u54c1\u4f9b\u7d66\u7db2", "\u9632", "tom tat",
            "t\u00f3m t\u1eaft")) {
            browser.go(server.address() + "search.html?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertTrue(browser.until("document.querySelector('#results a')"), typed + ": "
                + browser.run("return document.querySelector('#status').textContent").asText());
        }
        browser.go(server.address() + "search.html?q=zzzzz");
        assertTrue(browser.until("document.querySelector('#status').textContent.includes('zzzzz')"));
    }

    @Test
    void aSiteOnADiskCanBeSearched() throws IOException {
        browser.complaints();
        browser.go(site.resolve("search.html").toUri() + "?q=maintenance");
        assertTrue(browser.until("document.querySelector('#results a')"), String.valueOf(browser.complaints()));
        browser.go(site.resolve("index.html").toUri().toString());
        assertEquals("rgb(255, 255, 255)", browser.run("return getComputedStyle(document.documentElement).backgroundColor").asText());
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void pagesAreKeptAsPictures() throws IOException {
        for (String path : kinds()) {
            String name = path.replaceAll("[^a-z0-9]+", "-");
            browser.size(1200, 900, false);
            browser.dark(false);
            browser.go(server.address() + (path.equals("search.html") ? path + "?q=maintenance" : path));
            browser.until(path.equals("search.html") ? "document.querySelector('#results a')" : "true");
            browser.picture(PICTURES.resolve(name + "-desktop.png"));
            browser.dark(true);
            browser.picture(PICTURES.resolve(name + "-dark.png"));
            browser.dark(false);
            browser.size(PHONE, 740, true);
            browser.picture(PICTURES.resolve(name + "-phone.png"));
        }
        try (var files = Files.list(PICTURES)) {
            assertTrue(files.count() >= kinds().size() * 3L);
        }
        assertEquals(Set.copyOf(kinds()).size(), kinds().size());
    }
}
