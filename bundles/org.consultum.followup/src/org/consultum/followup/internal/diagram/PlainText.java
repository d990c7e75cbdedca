package org.consultum.followup.internal.diagram;

/** Markdown as words in one line, for labels. */
public final class PlainText {

    private static final int LONGEST = 400;

    private PlainText() {
    }

    /** The words without marks of headings, lists, emphasis and links; empty for null. */
    public static String of(String markdown) {
        if (markdown == null) {
            return "";
        }
        String words = markdown.substring(0, Math.min(markdown.length(), 4 * LONGEST)).replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
            .replaceAll("(?m)^\\s*(#{1,6}|[-*+>]|\\d+[.)])\\s+", "").replaceAll("[*_`]{1,3}(\\S[^*_`]*?)[*_`]{1,3}", "$1")
            .replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= LONGEST ? words
            : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).strip() + "\u2026";
    }
}
