package org.consultum.publish.internal.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Cuts texts into what is searched for. The script of the search page does the same with what is typed, so that both must change together:
 * {@code web/search.js}. Letters lose case and diacritics (Vietnamese and German words are found without them), scripts without blanks
 * between words are cut into pairs of characters.
 */
final class Tokens {

    private static final int LONGEST = 40;

    private Tokens() {
    }

    /** Tells every token of a text, in its order. */
    static void of(String text, Consumer<String> token) {
        String folded = fold(text);
        var word = new StringBuilder();
        var run = new StringBuilder();
        for (int i = 0; i < folded.length();) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isUnspaced(c)) {
                word(word, token);
                run.appendCodePoint(c);
            } else if (Character.isLetterOrDigit(c)) {
                pairs(run, token);
                word.appendCodePoint(c);
            } else {
                word(word, token);
                pairs(run, token);
            }
        }
        word(word, token);
        pairs(run, token);
    }

    private static void word(StringBuilder word, Consumer<String> token) {
        if (!word.isEmpty()) {
            token.accept(word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString());
            word.setLength(0);
        }
    }

    /** Pairs of characters, and the last one alone, so that any one character is the beginning of a token. */
    private static void pairs(StringBuilder run, Consumer<String> token) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            token.accept(new String(characters, i, 2));
        }
        if (characters.length > 0) {
            token.accept(new String(characters, characters.length - 1, 1));
        }
        run.setLength(0);
    }

    /** Without case, width and diacritics of Latin letters. */
    static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x0300 || c > 0x036F) {
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('\u0111', 'd').replace("\u00df", "ss");
    }

    /** Kana and Chinese characters. */
    private static boolean isUnspaced(int c) {
        return c >= 0x3041 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0x20000 && c <= 0x3FFFF
            || c == 0x3005 || c == 0x3007;
    }
}
