package org.consultum.ui.meeting;

import java.util.ArrayList;
import java.util.List;
import org.consultum.ui.ThemeColours;
import org.consultum.ui.meeting.MeetingFonts.Role;
import org.consultum.ui.meeting.MeetingKeys.Key;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/** The keys that do something now, with what they do in words; a click does the same. */
final class KeyLine extends Canvas {

    private static final int CAP_PADDING = 6;
    private static final int CAP_GAP = 6;
    private static final int KEY_GAP = 18;
    private static final int LINE_GAP = 6;

    private final MeetingFonts fonts;
    private List<Key> keys = List.of();
    private List<Place> places = List.of();

    /** Where a key is drawn: its cap, then its words. */
    private record Place(Key key, Rectangle area, int capWidth) {
    }

    KeyLine(Composite parent, MeetingFonts fonts) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.fonts = fonts;
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> places.stream().filter(place -> place.area().contains(event.x, event.y)).findFirst()
            .ifPresent(place -> place.key().action().run()));
        addListener(SWT.MouseMove, event -> setCursor(places.stream().anyMatch(place -> place.area().contains(event.x, event.y))
            ? getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_LABEL;
            }
        });
    }

    /** Shows keys. */
    void show(List<Key> present) {
        boolean same = present.size() == keys.size();
        for (int index = 0; same && index < present.size(); index++) {
            same = present.get(index).name().equals(keys.get(index).name()) && present.get(index).words().equals(keys.get(index).words());
        }
        keys = present;
        if (!same) {
            if (computeSize(getSize().x, SWT.DEFAULT, true).y != getSize().y) {
                requestLayout();
            }
            redraw();
        }
    }

    /** The line as text. */
    String text() {
        return String.join("   ", keys.stream().map(key -> key.name() + " " + key.words()).toList());
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        var gc = new GC(this);
        List<Place> placed = place(gc, width == SWT.DEFAULT ? Integer.MAX_VALUE : width);
        gc.dispose();
        int bottom = placed.stream().mapToInt(place -> place.area().y + place.area().height).max().orElse(0);
        return new Point(width == SWT.DEFAULT ? 400 : width, height == SWT.DEFAULT ? bottom + 1 : height);
    }

    private List<Place> place(GC gc, int width) {
        gc.setFont(fonts.get(Role.SMALL));
        int height = gc.getFontMetrics().getHeight() + CAP_PADDING;
        var placed = new ArrayList<Place>();
        int x = 0;
        int y = 0;
        for (Key key : keys) {
            int cap = Math.max(height, gc.textExtent(key.name()).x + 2 * CAP_PADDING);
            int all = cap + CAP_GAP + gc.textExtent(key.words()).x;
            if (x > 0 && x + all > width) {
                x = 0;
                y += height + LINE_GAP;
            }
            placed.add(new Place(key, new Rectangle(x, y, all, height), cap));
            x += all + KEY_GAP;
        }
        return placed;
    }

    private void paint(GC gc) {
        places = place(gc, getClientArea().width);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        for (Place place : places) {
            Rectangle area = place.area();
            gc.setForeground(ThemeColours.QUIET_TEXT.get());
            gc.drawRoundRectangle(area.x, area.y, place.capWidth() - 1, area.height - 1, 6, 6);
            gc.setForeground(getForeground());
            Point name = gc.textExtent(place.key().name());
            gc.drawText(place.key().name(), area.x + (place.capWidth() - name.x) / 2, area.y + (area.height - name.y) / 2, true);
            gc.setForeground(ThemeColours.QUIET_TEXT.get());
            gc.drawText(place.key().words(), area.x + place.capWidth() + CAP_GAP, area.y + (area.height - name.y) / 2, true);
        }
    }
}
