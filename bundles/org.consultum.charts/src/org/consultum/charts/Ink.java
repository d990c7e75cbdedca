package org.consultum.charts;

/** What a colour is for. A {@link Palette} says which colour that is. */
public enum Ink {
    /** What the chart stands on. */
    PAPER,
    /** Labels and values. */
    TEXT,
    /** Text of less weight: axes, legends. */
    QUIET,
    /** Thin lines behind the data. */
    GRID,
    /** The data, where nothing else needs to be said. */
    MAIN,
    /** A second kind of data beside it. */
    SECOND,
    /** Late; always with a pattern, sign or word. */
    LATE,
    /** Waiting or at risk; always with a pattern, sign or word. */
    WAITING,
    /** Done; always with a pattern, sign or word. */
    DONE,
    /** Not begun, or of no consequence. */
    IDLE;

    /** Whether bars and lines are filled with it. */
    public boolean isData() {
        return ordinal() >= MAIN.ordinal();
    }
}
