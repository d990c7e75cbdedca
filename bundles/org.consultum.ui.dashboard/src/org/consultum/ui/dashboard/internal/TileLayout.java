package org.consultum.ui.dashboard.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Tiles of the same size in as many columns as find room; they fill the height there is, and scroll where it is too small. */
final class TileLayout extends Layout {

    private static final int GAP = 10;
    private static final double NARROWEST = 24;
    private static final double LOWEST = 13.5;
    private static final int MOST_COLUMNS = 3;

    private final double letter;
    private int room;

    /** @param letter size of a letter, in points */
    TileLayout(double letter) {
        this.letter = letter;
    }

    /** How high the whole may be without scrolling. */
    void room(int height) {
        room = height;
    }

    private int columns(int width) {
        return (int) Math.clamp((width + GAP) / (NARROWEST * letter + GAP), 1, MOST_COLUMNS);
    }

    /** The least height for a width. */
    int least(Composite parent, int width) {
        int rows = rows(parent, width);
        return (int) (rows * LOWEST * letter) + (rows - 1) * GAP;
    }

    private int rows(Composite parent, int width) {
        return Math.max(1, Math.ceilDiv(parent.getChildren().length, columns(width)));
    }

    @Override
    protected Point computeSize(Composite parent, int widthHint, int heightHint, boolean flush) {
        int width = widthHint > 0 ? widthHint : (int) (NARROWEST * letter);
        return new Point(width, Math.max(room, least(parent, width)));
    }

    @Override
    protected void layout(Composite parent, boolean flush) {
        Rectangle area = parent.getClientArea();
        Control[] tiles = parent.getChildren();
        int columns = columns(area.width);
        int rows = rows(parent, area.width);
        for (int i = 0; i < tiles.length; i++) {
            int column = i % columns;
            int row = i / columns;
            int left = area.x + (area.width + GAP) * column / columns;
            int right = area.x + (area.width + GAP) * (column + 1) / columns - GAP;
            int top = area.y + (area.height + GAP) * row / rows;
            int bottom = area.y + (area.height + GAP) * (row + 1) / rows - GAP;
            tiles[i].setBounds(left, top, right - left, bottom - top);
        }
    }
}
