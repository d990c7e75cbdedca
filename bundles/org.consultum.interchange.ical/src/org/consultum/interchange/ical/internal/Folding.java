package org.consultum.interchange.ical.internal;

import java.nio.charset.StandardCharsets;

/**
 * Long lines cut as RFC 5545 section 3.1 asks for: at most 75 octets of UTF-8 without the line end, never inside a character. The library
 * counts characters instead, and cuts those beyond the basic plane in two.
 */
final class Folding {

    private static final int OCTETS = 75;
    private static final String END = "\r\n";

    private Folding() {
    }

    /** The same content with lines of the right length, each ended by CR LF. */
    static String fold(String written) {
        String unfolded = written.replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "");
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 30);
        unfolded.lines().filter(line -> !line.isEmpty()).forEach(line -> append(line, folded));
        return folded.toString();
    }

    private static void append(String line, StringBuilder folded) {
        if (line.length() <= OCTETS && line.getBytes(StandardCharsets.UTF_8).length <= OCTETS) {
            folded.append(line).append(END);
            return;
        }
        int used = 0;
        for (int i = 0; i < line.length();) {
            int point = line.codePointAt(i);
            int octets = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (used + octets > OCTETS) {
                folded.append(END).append(' ');
                used = 1;
            }
            folded.appendCodePoint(point);
            used += octets;
            i += Character.charCount(point);
        }
        folded.append(END);
    }
}
