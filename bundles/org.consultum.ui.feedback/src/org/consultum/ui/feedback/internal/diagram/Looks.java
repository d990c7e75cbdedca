package org.consultum.ui.feedback.internal.diagram;

import org.consultum.followup.diagram.LoopDiagram.State;
import org.consultum.ui.ThemeColours;
import org.eclipse.swt.graphics.Color;

/**
 * The colours a loop is drawn with: those of the theme in the window, dark on white on paper. Owned by the theme; asked for when drawing.
 *
 * @param page background
 * @param box background of a box
 * @param line lines between parts
 * @param text what is read
 * @param quiet what is read beside
 * @param accent what is in hand
 * @param alert what is late or bad
 * @param warning what is partly so or to come
 * @param done what is good
 */
record Looks(Color page, Color box, Color line, Color text, Color quiet, Color accent, Color alert, Color warning, Color done) {

    /** The colours of the present theme. */
    static Looks theme(Color text) {
        return new Looks(ThemeColours.PAGE.get(), ThemeColours.TILE.get(), ThemeColours.LINE.get(), text, ThemeColours.QUIET_TEXT.get(),
            ThemeColours.ACCENT.get(), ThemeColours.ALERT.get(), ThemeColours.WARNING.get(), ThemeColours.DONE.get());
    }

    /** The colours of paper. */
    static Looks paper() {
        return new Looks(new Color(255, 255, 255), new Color(255, 255, 255), new Color(170, 174, 178), new Color(0, 0, 0),
            new Color(80, 84, 90), new Color(0, 95, 115), new Color(160, 24, 28), new Color(130, 76, 0), new Color(20, 96, 50));
    }

    /** The colour of a state. */
    Color of(State state) {
        return switch (state) {
            case NEUTRAL -> quiet;
            case GOOD -> done;
            case PARTLY -> warning;
            case OPEN -> quiet;
            case UNDER_WAY -> accent;
            case LATE, BAD -> alert;
        };
    }
}
