package org.consultum.index.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user typed into a search box, taken apart. Anything at all can be typed; what makes no sense is taken as words.
 *
 * @param parts what must be found, or must not
 */
record QueryText(List<Part> parts) {

    private static final int LONGEST = 1000;
    private static final int MOST_PARTS = 32;
    private static final String OPENING = "\"\u201C\u201E\u00AB\u201F";
    private static final String CLOSING = "\"\u201D\u201C\u00BB";

    QueryText {
        parts = List.copyOf(parts);
    }

    /**
     * One word or phrase.
     *
     * @param text the word, or the words that stand next to each other
     * @param excluded whether it must not be found
     * @param open whether the last word may go on
     */
    record Part(String text, boolean excluded, boolean open) {
    }

    static QueryText parse(String typed) {
        String text = Texts.clean(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length() && parts.size() < MOST_PARTS) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                at++;
                continue;
            }
            boolean excluded = c == '-' && at + 1 < text.length() && !isBlank(text.charAt(at + 1));
            int start = excluded ? at + 1 : at;
            if (OPENING.indexOf(text.charAt(start)) >= 0) {
                int end = closing(text, start + 1);
                add(parts, text.substring(start + 1, end), excluded, end == text.length() && !excluded);
                at = end + 1;
            } else {
                int end = blank(text, start);
                String word = text.substring(start, end);
                boolean typing = end == text.length() && !excluded;
                add(parts, word, excluded, typing || word.endsWith("*"));
                at = end;
            }
        }
        return new QueryText(parts);
    }

    private static void add(List<Part> parts, String text, boolean excluded, boolean open) {
        if (!text.isBlank()) {
            parts.add(new Part(text, excluded, open));
        }
    }

    private static int closing(String text, int from) {
        int at = from;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int blank(String text, int from) {
        int at = from;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
