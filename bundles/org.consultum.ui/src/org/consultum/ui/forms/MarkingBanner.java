package org.consultum.ui.forms;

import org.consultum.ui.ThemeColours;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * The banner of a marking, in the middle of a strip. The text says what it is; the strip is filled only for levels above the lowest, and
 * framed twice for the highest, so that nobody needs to tell colours apart. Used on the display thread.
 */
public final class MarkingBanner extends Canvas {

    private static final int ROOM = 5;

    private String text = "";
    private Weight weight = Weight.LOW;

    /** How high a level stands in its scheme. */
    public enum Weight {
        /** The lowest level. */
        LOW,
        /** A level between. */
        MIDDLE,
        /** The highest level. */
        HIGH;

        /** The weight of a level by its position in the order of its scheme, lowest first. */
        public static Weight of(int position, int levels) {
            return position <= 0 ? LOW : position >= levels - 1 ? HIGH : MIDDLE;
        }
    }

    /** Creates an empty banner. */
    public MarkingBanner(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        addPaintListener(event -> paint(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LABEL;
            }
        });
    }

    /** Shows a banner text. */
    public void show(String banner, Weight height, String why) {
        setToolTipText(why.replace("&", "&&"));
        if (!banner.equals(text) || height != weight) {
            text = banner;
            weight = height;
            getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
            redraw();
        }
    }

    /** The text shown. */
    public String text() {
        return text;
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        TextLayout layout = layout(width == SWT.DEFAULT ? SWT.DEFAULT : width - 2 * ROOM);
        Rectangle needed = layout.getBounds();
        layout.dispose();
        return new Point(width == SWT.DEFAULT ? needed.width + 4 * ROOM : width, height == SWT.DEFAULT ? needed.height + 2 * ROOM : height);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Color strong = switch (weight) {
            case LOW -> ThemeColours.QUIET_TEXT.get();
            case MIDDLE -> ThemeColours.WARNING.get();
            case HIGH -> ThemeColours.ALERT.get();
        };
        boolean filled = weight != Weight.LOW;
        gc.setBackground(filled ? strong : ThemeColours.TILE.get());
        gc.fillRectangle(area);
        gc.setForeground(filled ? ThemeColours.PAGE.get() : strong);
        if (weight == Weight.HIGH) {
            gc.drawRectangle(2, 2, area.width - 5, area.height - 5);
        }
        TextLayout layout = layout(area.width - 2 * ROOM);
        layout.draw(gc, ROOM, Math.max(0, (area.height - layout.getBounds().height) / 2));
        layout.dispose();
    }

    private TextLayout layout(int width) {
        var layout = new TextLayout(getDisplay());
        layout.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        layout.setText(text);
        layout.setAlignment(SWT.CENTER);
        layout.setWidth(width == SWT.DEFAULT ? SWT.DEFAULT : Math.max(1, width));
        return layout;
    }
}
