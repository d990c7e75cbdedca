package org.consultum.model.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.consultum.model.invariants.Invariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of files and folders from titles in any language. */
class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "DICAS, dicas",
        "First meeting, first-meeting",
        "'  WG 1: Seekers & co.  ', wg-1-seekers-co",
        "Ausschuß für Größe, ausschuss-fur-grosse",
        "Hội đồng Quốc phòng, hoi-dong-quoc-phong",
        "Ủy ban Đối thoại, uy-ban-doi-thoai",
        "Comité d'évaluation, comite-d-evaluation",
        "日本 DICAS 会議 2026, dicas-2026",
        "防衛産業委員会, committee",
        "CON, committee-con",
        "lpt1, committee-lpt1",
        "console, console",
        "'', committee",
        "'---', committee",
        "'../../etc/passwd', etc-passwd",
        "２０２６, committee"})
    void ofTitles(String title, String slug) {
        assertEquals(slug, Slugs.of(title, "committee", taken -> false));
    }

    @Test
    void aSlugThatIsTakenGetsANumber() {
        var taken = new HashSet<>(Set.of("forum", "forum-2"));
        assertEquals("forum-3", Slugs.of("Forum", "committee", taken::contains));
        assertEquals("committee", Slugs.of("委員会", "committee", taken::contains));
    }

    @Test
    void aLongTitleIsCutWithoutAHyphenAtTheEnd() {
        assertEquals("a".repeat(60), Slugs.of("a".repeat(300), "committee", taken -> false));
        assertEquals("a".repeat(59), Slugs.of("a".repeat(59) + " b", "committee", taken -> false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DICAS", "Hội đồng", "防衛", "a\u0000b", "\uD800", "CON.txt", "e\u0301", "İstanbul", "ﬁnance"})
    void whateverTheTitleTheSlugIsOne(String title) {
        assertTrue(Invariants.isSlug(Slugs.of(title, "committee", taken -> false)), title);
    }

    @Test
    void noTitleIsATitleThatLeavesNothing() {
        assertEquals("meeting", Slugs.of(null, "meeting", taken -> false));
    }
}
