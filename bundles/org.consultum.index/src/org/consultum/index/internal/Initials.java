package org.consultum.index.internal;

import java.util.Locale;

/** The first letters of the words of a title, by which people call what has a long name. */
final class Initials {

    private static final int MOST = 16;

    private Initials() {
    }

    /** The initials of a title, folded like words; those of Chinese, Japanese and Korean titles are left out. */
    static String of(String title) {
        var initials = new StringBuilder();
        boolean inWord = false;
        for (int at = 0; at < title.length() && initials.length() < MOST; at++) {
            char c = title.charAt(at);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && !inWord && !Character.isIdeographic(c)) {
                initials.append(c);
            }
            inWord = letter || c == '\'' || c == '\u2019';
        }
        return Texts.sortKey(initials.toString()).toLowerCase(Locale.ROOT);
    }
}
