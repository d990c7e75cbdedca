package org.consultum.ui.actions.board;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;

/** Columns side by side: folded ones as narrow strips, the others share the rest alike. */
final class BoardLayout extends Layout {

    private static final int MARGIN = 6;
    private static final int GAP = 4;
    private static final int NARROWEST = 120;

    private final List<BoardColumn> columns;

    BoardLayout(List<BoardColumn> columns) {
        this.columns = columns;
    }

    @Override
    protected Point computeSize(Composite composite, int width, int height, boolean flush) {
        int wanted = columns.stream().mapToInt(column -> column.folded() ? BoardColumn.FOLDED : NARROWEST).sum();
        return new Point(width == SWT.DEFAULT ? wanted + 2 * MARGIN : width, height == SWT.DEFAULT ? 3 * NARROWEST : height);
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        Rectangle room = composite.getClientArea();
        int open = (int) columns.stream().filter(column -> !column.folded()).count();
        int fixed = (columns.size() - open) * BoardColumn.FOLDED + (columns.size() - 1) * GAP + 2 * MARGIN;
        int left = Math.max(open * NARROWEST, room.width - fixed);
        int x = MARGIN;
        for (BoardColumn column : columns) {
            int width = BoardColumn.FOLDED;
            if (!column.folded()) {
                width = left / open;
                left -= width;
                open--;
            }
            column.control().setBounds(x, MARGIN, width, Math.max(0, room.height - 2 * MARGIN));
            x += width + GAP;
        }
    }
}
