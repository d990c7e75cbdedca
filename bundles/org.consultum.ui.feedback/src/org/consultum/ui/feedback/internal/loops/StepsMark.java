package org.consultum.ui.feedback.internal.loops;

import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/** Draws the five steps of a loop as dots on a line: filled as far as it came, with a ring where it is now. */
public final class StepsMark {

    private static final int GAP = 5;

    private StepsMark() {
    }

    /** The colour of what was reached. */
    public static Color colour(LoopSteps steps) {
        return (steps.closed() ? ThemeColours.DONE : steps.late() ? ThemeColours.ALERT : ThemeColours.ACCENT).get();
    }

    /** Draws the mark at a place, in the middle of a height. */
    public static void paint(GC gc, LoopSteps steps, Color done, int x, int y, int height) {
        int dot = dot(height);
        int top = y + (height - dot) / 2;
        int middle = top + dot / 2;
        Color open = done.equals(colour(steps)) ? ThemeColours.QUIET_TEXT.get() : done;
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(1);
        for (int step = 0; step < LoopSteps.ALL; step++) {
            int left = x + 1 + step * (dot + GAP);
            boolean reached = step < steps.reached();
            if (step > 0) {
                gc.setForeground(reached ? done : open);
                gc.drawLine(left - GAP, middle, left - 1, middle);
            }
            if (reached) {
                gc.setBackground(done);
                gc.fillOval(left, top, dot, dot);
            } else {
                gc.setForeground(open);
                gc.drawOval(left, top, dot - 1, dot - 1);
            }
        }
    }

    private static int dot(int height) {
        return Math.max(9, Math.min(14, height * 3 / 5));
    }
}
