package org.consultum.ui.reporting.internal.pages;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where pages lie one below the other.
 *
 * @param pages their places, in pixels of the column
 * @param width of the column
 * @param height of the column
 * @param scale pixels for each point
 */
record PageColumn(List<Rectangle> pages, int width, int height, double scale) {

    static final int MARGIN = 18;
    private static final double SCREEN = 96.0 / 72.0;

    PageColumn {
        pages = List.copyOf(pages);
    }

    /**
     * Lays pages out.
     *
     * @param room the size of what they are seen in
     */
    static PageColumn of(List<PdfFile.Size> sizes, Zoom zoom, Point room) {
        double widest = sizes.stream().mapToDouble(PdfFile.Size::width).max().orElse(1);
        double highest = sizes.stream().mapToDouble(PdfFile.Size::height).max().orElse(1);
        double wide = Math.max(1, room.x - 2.0 * MARGIN) / widest;
        double scale = switch (zoom.fit()) {
            case WIDTH -> wide;
            case PAGE -> Math.min(wide, Math.max(1, room.y - 2.0 * MARGIN) / highest);
            case NOTHING -> SCREEN * zoom.percent() / 100;
        };
        int width = Math.max(room.x, (int) Math.round(widest * scale) + 2 * MARGIN);
        int top = MARGIN;
        var places = new Rectangle[sizes.size()];
        for (int page = 0; page < places.length; page++) {
            int pageWidth = Math.max(1, (int) Math.round(sizes.get(page).width() * scale));
            int pageHeight = Math.max(1, (int) Math.round(sizes.get(page).height() * scale));
            places[page] = new Rectangle((width - pageWidth) / 2, top, pageWidth, pageHeight);
            top += pageHeight + MARGIN;
        }
        return new PageColumn(List.of(places), width, Math.max(top, room.y), scale);
    }

    /** How large pages are shown, in percent of their natural size. */
    int percent() {
        return (int) Math.round(100 * scale / SCREEN);
    }

    /** The page at a height, from 0: the one there, or the last one above. */
    int at(int y) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pages.get(middle).y <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Pages of which something lies between two heights. */
    List<Integer> between(int top, int bottom) {
        return pages.isEmpty() ? List.of()
            : IntStream.rangeClosed(at(top), at(bottom)).filter(page -> pages.get(page).y + pages.get(page).height > top).boxed().toList();
    }
}
