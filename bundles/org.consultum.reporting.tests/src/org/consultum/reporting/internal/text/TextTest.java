package org.consultum.reporting.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.consultum.reporting.pack.PackResult;
import org.junit.jupiter.api.Test;

/** Words, dates, cleaning and Markdown. */
class TextTest {
    private static final ZonedDateTime TEN = ZonedDateTime.of(2026, 6, 10, 9, 5, 0, 0, ZoneId.of("Asia/Tokyo"));

    private final TextCleaner cleaner = new TextCleaner(new Coverage());
    private final MarkdownHtml markdown = new MarkdownHtml(cleaner);

    @Test
    void everyLanguageHasEveryWordWithTheSamePlaces() {
        Wording english = Wording.of("en");
        for (String language : List.of("de", "ja", "vi")) {
            Wording other = Wording.of(language);
            assertEquals(english.keys(), other.keys(), language);
            var same = new TreeSet<String>();
            for (String key : english.keys()) {
                if (!key.startsWith("date.")) {
                    assertEquals(places(english.text(key)), places(other.text(key)), language + " " + key);
                }
                if (english.text(key).equals(other.text(key)) && english.text(key).matches(".*[a-z]{4}.*")) {
                    same.add(key);
                }
            }
            assertTrue(same.size() <= 1, language + " has not translated " + same);
        }
    }

    private static TreeSet<String> places(String text) {
        var found = new TreeSet<String>();
        Matcher place = Pattern.compile("\\{[0-9]}").matcher(text);
        while (place.find()) {
            found.add(place.group());
        }
        return found;
    }

    @Test
    void everyReasonHasWords() {
        for (PackResult.Reason reason : PackResult.Reason.values()) {
            assertTrue(Wording.of("en").find("reason." + reason).isPresent(), reason.toString());
        }
    }

    @Test
    void datesAreInTheLanguageOfThePackOnEveryMachine() {
        Optional<ZonedDateTime> end = Optional.of(TEN.plusHours(2));
        assertEquals("Wednesday, 10 June 2026, 09:05\u201311:05", Wording.of("en").span(TEN, end));
        assertEquals("Mittwoch, 10. Juni 2026, 09:05\u201311:05 Uhr", Wording.of("de-AT").span(TEN, end));
        assertEquals("2026年6月10日（水） 09:05\u201311:05", Wording.of("ja").span(TEN, end));
        assertEquals("Thứ Tư, ngày 10 tháng 6 năm 2026, 09:05\u201311:05", Wording.of("vi").span(TEN, end));
        assertEquals("Wednesday, 10 June 2026, 09:05 \u2013 Friday, 12 June 2026, 09:05", Wording.of("xx").span(TEN,
                Optional.of(TEN.plusDays(2))));
        assertEquals("Asia/Tokyo (UTC+09:00)", Wording.of("en").zone(TEN));
    }

    @Test
    void argumentsAreNotFilledIn() {
        assertEquals("Page {1} of 7", Wording.of("en").text("page.of", "{1}", 7));
    }

    @Test
    void sizesAreReadable() {
        assertEquals("999 bytes", Wording.of("en").size(999));
        assertEquals("1,5\u00A0MB", Wording.of("de").size(1_500_000));
        assertEquals("12\u00A0GB", Wording.of("en").size(12_000_000_000L));
    }

    @Test
    void cleanTextHoldsNothingHiddenOrBroken() {
        assertEquals("abc", cleaner.line("a\u0000\u202Eb\u200B\uFEFF\u00ADc", 100));
        assertEquals("a b c", cleaner.line(" a\t\r\n b\u2028\u2028c ", 100));
        assertEquals("x\uFFFDy", cleaner.line("x\uD800y", 100));
        assertEquals("\u1EC1 \u65E5\u672C \uD842\uDFB7 fi A", cleaner.line("e\u0302\u0300 \u65E5\u672C \uD842\uDFB7 \uFB01 \uFF21",
                100).replace("\uFB01", "fi")
                .replace("\uFF21", "A"));
        assertEquals(Map.of(0xD800, 1), cleaner.substituted());
    }

    @Test
    void longTextIsShortenedVisibly() {
        assertEquals("aaaaa \u2026", cleaner.line("a".repeat(50), 5));
        assertEquals("aaaa \u2026", cleaner.line("aaaa\uD842\uDFB7aaa", 5));
        assertEquals(2, cleaner.shortened());
    }

    @Test
    void markdownBecomesHarmlessMarkup() {
        assertEquals("<p><strong>Title</strong></p>\n<p>text &lt;b&gt;x&lt;/b&gt;</p>\n", markdown.html("# Title\n\ntext <b>x</b>", 1_000));
        assertEquals("<p>x <a href=\"https://a.org/\" title=\"https://a.org/\">y</a></p>\n",
                markdown.html("[x](javascript:1) [y](https://a.org/)", 1_000));
        assertEquals("<p>a pair</p>\n", markdown.html("a ![pair](http://attacker.test/x.png)", 1_000));
        assertFalse(markdown.html("&#x202E;&#0;&#7;", 1_000).contains("\u202E"));
        assertEquals("", markdown.html(" \n ", 1_000));
    }

    @Test
    void onlyWebAndMailAreHarmless() {
        assertTrue(MarkdownHtml.harmless("https://example.org/x?y=z"));
        assertTrue(MarkdownHtml.harmless("mailto:a@b.org"));
        for (String bad : List.of("javascript:x", "data:x", "file:///x", "https://pack.invalid/paper/1", "https://a b", "", "//x",
                "JAVASCRIPT:x",
                "https://a\"b", "ftp://x")) {
            assertFalse(MarkdownHtml.harmless(bad), bad);
        }
    }
}
