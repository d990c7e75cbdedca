package org.consultum.ui.actions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text that has little room")
class TextFitTest {

    private final TextFit fit = new TextFit(text -> text.codePointCount(0, text.length()) * 10);

    @Test
    @DisplayName("is broken between words and cut at its end")
    void breaks() {
        assertEquals(List.of("Order the trial", "lot of propulsi\u2026"), fit.lines("Order the trial lot of propulsion parts", 160, 2));
        assertEquals(List.of("Short"), fit.lines("  Short ", 160, 2));
        assertEquals(List.of("One", "two"), fit.lines("One\ntwo", 30, 3));
        assertEquals(List.of(), fit.lines("", 160, 2));
    }

    @Test
    @DisplayName("without blanks is broken where its script allows it")
    void breaksScripts() {
        assertEquals(2, fit.lines("\u8a66\u4f5c\u54c1\u306e\u88fd\u9020\u6240\u3092\u8a2a\u554f\u3057\u305f", 70, 2).size());
        assertEquals(List.of("Massnahmenver\u2026"), fit.lines("Massnahmenverfolgungsbericht", 140, 2), "one word too long is cut");
    }

    @Test
    @DisplayName("is never cut between the halves of a character")
    void keepsCharactersWhole() {
        assertEquals("ab\u2026", fit.line("ab\ud83d\ude00cd", 35));
        assertEquals("\u2026", fit.line("abc", 5));
    }
}
