package org.consultum.reporting.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line of a page")
class LineBreaksTest {

    @Test
    @DisplayName("does not break within a time, a zone or the number of a meeting")
    void together() {
        assertEquals(List.of("9 ", "March ", "2027, ", "03:30 ", "America/New_York ", "(UTC-05:00)"),
            pieces("9 March 2027, 03:30 America/New_York (UTC-05:00)"));
        assertEquals(List.of("Meeting ", "2026/3"), pieces("Meeting 2026/3"));
    }

    @Test
    @DisplayName("breaks between words, and within the address of a page")
    void apart() {
        assertEquals(List.of("at ", "once"), pieces("at once"));
        assertEquals("https://example.org/one/two", String.join("", pieces("https://example.org/one/two")));
        assertTrue(pieces("https://example.org/one/two").size() > 2);
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int end = breaks.next(); end >= 0; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
