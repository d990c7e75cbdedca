package org.consultum.ui.review.internal;

import org.consultum.ui.ThemeColours;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The ground of cards that are drawn anew while a page stands: style sheets reach their texts, but not what lies between those. */
public final class TileGround {

    private TileGround() {
    }

    /** Paints the ground of a card and of what it is built of, in the colours of the theme of the moment. */
    public static void paint(Composite card) {
        card.addPaintListener(event -> {
            event.gc.setBackground(ThemeColours.TILE.get());
            event.gc.fillRectangle(event.x, event.y, event.width, event.height);
        });
        for (Control child : card.getChildren()) {
            if (child instanceof Composite inner && !(child instanceof StyledText)) {
                paint(inner);
            }
        }
    }
}
