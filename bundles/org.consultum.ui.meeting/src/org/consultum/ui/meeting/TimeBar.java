package org.consultum.ui.meeting;

import org.consultum.ui.ThemeColours;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** How much of its box an item has used, as a bar. The numbers stand in words beside it, so it says nothing to a screen reader. */
final class TimeBar extends Canvas {

    private double share;

    TimeBar(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addPaintListener(event -> paint(event.gc));
    }

    /** Shows a share of the box; more than 1 means over. */
    void show(double used) {
        if (used != share) {
            share = used;
            redraw();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        int arc = area.height;
        gc.setAntialias(SWT.ON);
        gc.setBackground(ThemeColours.LINE.get());
        gc.fillRoundRectangle(0, 0, area.width, area.height, arc, arc);
        if (share <= 0) {
            return;
        }
        boolean over = share > 1;
        gc.setBackground((over ? ThemeColours.ALERT : ThemeColours.ACCENT).get());
        gc.fillRoundRectangle(0, 0, over ? area.width : Math.max(arc, (int) (area.width * share)), area.height, arc, arc);
        if (over) {
            // Where the box ended.
            gc.setBackground(ThemeColours.PAGE.get());
            gc.fillRectangle((int) (area.width / share) - 1, 0, 3, area.height);
        }
    }
}
