package org.consultum.interchange.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.consultum.model.RegisterPackage;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts(new Digest());
    private final List<String> problems = new ArrayList<>();

    private String clean(EDataType type, String text) {
        return texts.clean(type, text, problems::add);
    }

    @Test
    void aTitleIsOneLine() {
        assertEquals("Erste Zeile zweite", clean(EcorePackage.Literals.ESTRING, " Erste Zeile\r\n\tzweite\n"));
        assertEquals(List.of(), problems);
    }

    @Test
    void aTextKeepsItsLines() {
        assertEquals("a\nb\n\tc", clean(RegisterPackage.Literals.MARKDOWN, "a\r\nb\r\tc"));
    }

    @Test
    void whatNoFileCanHoldIsReplacedAndTold() {
        assertEquals("a\uFFFDb\uFFFD", clean(EcorePackage.Literals.ESTRING, "a\0b\ud800"));
        assertEquals(List.of("text.characters"), problems);
    }

    @Test
    void marksForTheDirectionOfWritingBelongToTheText() {
        assertEquals("a\u202Eb\u2066c", clean(EcorePackage.Literals.ESTRING, "a\u202Eb\u2066c"));
    }

    @Test
    void linksLeadToTheWebOrAMailbox() {
        assertEquals("https://ris.example/ä b", clean(RegisterPackage.Literals.LINK, "https://ris.example/ä b"));
        assertEquals("", clean(RegisterPackage.Literals.LINK, "javascript:alert(1)"));
        assertEquals("", clean(RegisterPackage.Literals.LINK, "data:text/html,x"));
        assertEquals(List.of("text.link", "text.link"), problems);
    }

    @Test
    void endlessTextsAreCutAndTold() {
        assertEquals(Texts.LONGEST_LINE, clean(EcorePackage.Literals.ESTRING, "x".repeat(5_000)).length());
        assertEquals(List.of("text.long"), problems);
    }

    @Test
    void endlessIdentitiesStayDifferent() {
        String one = texts.source("x".repeat(5_000) + "1");
        String other = texts.source("x".repeat(5_000) + "2");
        assertNotEquals(one, other);
        assertTrue(one.length() < 1_100);
    }
}
