package org.consultum.ui.meeting;

import org.consultum.ui.meeting.MeetingFonts.Role;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The title of the item in hand: as large as fits into three lines; one that is longer still ends in dots and is whole in its hint. */
final class Headline extends Canvas {

    private static final int LINES = 3;
    private static final double[] SHARES = {1, 0.9, 0.8};
    private static final String DOTS = "\u2026";

    private final MeetingFonts fonts;
    private String text = "";

    Headline(Composite parent, MeetingFonts fonts) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.fonts = fonts;
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

    /** Shows a text. */
    void show(String words) {
        if (!text.equals(words)) {
            text = words;
            setToolTipText(words.replace("&", "&&"));
            getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
            redraw();
        }
    }

    String text() {
        return text;
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        if (width == SWT.DEFAULT || width <= 0) {
            return new Point(300, height == SWT.DEFAULT ? 40 : height);
        }
        TextLayout layout = layout(width);
        int needed = layout.getBounds().height;
        layout.dispose();
        return new Point(width, height == SWT.DEFAULT ? needed : height);
    }

    private void paint(GC gc) {
        TextLayout layout = layout(getClientArea().width);
        gc.setForeground(getForeground());
        layout.draw(gc, 0, 0);
        layout.dispose();
    }

    private TextLayout layout(int width) {
        var layout = new TextLayout(getDisplay());
        layout.setWidth(Math.max(1, width));
        layout.setText(text);
        for (double share : SHARES) {
            layout.setFont(fonts.sized(Role.TITLE, share));
            if (layout.getLineCount() <= LINES) {
                return layout;
            }
        }
        int end = layout.getLineOffsets()[LINES];
        while (layout.getLineCount() > LINES && end > 0) {
            layout.setText(text.substring(0, end).stripTrailing() + DOTS);
            end--;
        }
        return layout;
    }
}
