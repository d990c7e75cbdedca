package org.consultum.index.internal;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Text in the form in which it is indexed and compared. */
final class Texts {

    private static final int LONGEST_KEY = 80;
    private static final int DIGITS = 10;

    private Texts() {
    }

    /** Composed characters, and no characters that a file could not hold, so that a text is the same from a file and from memory. */
    static String clean(String text) {
        String storable = text;
        for (int i = 0; i < text.length(); i++) {
            if (!storable(text, i)) {
                storable = replaced(text);
                break;
            }
        }
        return Normalizer.isNormalized(storable, Normalizer.Form.NFC) ? storable : Normalizer.normalize(storable, Normalizer.Form.NFC);
    }

    private static boolean storable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\t' || c == '\r';
    }

    private static String replaced(String text) {
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.append(storable(text, i) ? text.charAt(i) : '\uFFFD');
        }
        return result.toString();
    }

    /** What a text is sorted by: without case and accents, and not longer than tells texts apart. */
    static String sortKey(String text) {
        String start = text.strip();
        start = start.substring(0, Math.min(start.length(), LONGEST_KEY)).toLowerCase(Locale.ROOT);
        char[] input = start.toCharArray();
        char[] output = new char[input.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(input, 0, output, 0, input.length);
        return new String(output, 0, length);
    }

    /** What a reference is sorted by: like a text, and numbers in it by their value. */
    static String referenceKey(String text) {
        String key = sortKey(text);
        var padded = new StringBuilder();
        for (int at = 0; at < key.length();) {
            int end = at;
            while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
                end++;
            }
            if (end == at) {
                padded.append(key.charAt(at++));
            } else {
                padded.append("0".repeat(Math.max(0, DIGITS - (end - at)))).append(key, at, end);
                at = end;
            }
        }
        return padded.toString();
    }

    /** The text on one line, character for character, so that positions stay. */
    static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
