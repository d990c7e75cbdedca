package org.consultum.ui.review.internal.compare;

import org.consultum.ui.ThemeColours;

/** What became of an element, with a sign that needs no colour. */
enum ChangeKind {
    ADDED("+", ThemeColours.DONE),
    REMOVED("\u2212", ThemeColours.ALERT),
    MOVED("\u2195", ThemeColours.ACCENT),
    CHANGED("\u270e", ThemeColours.ACCENT),
    SAME("", ThemeColours.QUIET_TEXT);

    private final String sign;
    private final ThemeColours colour;

    ChangeKind(String sign, ThemeColours colour) {
        this.sign = sign;
        this.colour = colour;
    }

    /** Words with the sign before them. */
    String signed(String words) {
        return sign.isEmpty() ? words : sign + " " + words;
    }

    ThemeColours colour() {
        return colour;
    }
}
