package org.consultum.ui.reporting.internal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages one below the other")
class PageColumnTest {

    private static final PdfFile.Size UPRIGHT = new PdfFile.Size(595, 842);
    private static final PdfFile.Size LYING = new PdfFile.Size(842, 595);
    private static final Point ROOM = new Point(900, 700);

    @Test
    @DisplayName("are as wide as there is room, the widest of them")
    void fitTheWidth() {
        PageColumn column = PageColumn.of(List.of(UPRIGHT, LYING), Zoom.WIDTH, ROOM);
        assertEquals(ROOM.x - 2 * PageColumn.MARGIN, column.pages().get(1).width);
        assertTrue(column.pages().get(0).width < column.pages().get(1).width);
        assertEquals(ROOM.x, column.width());
    }

    @Test
    @DisplayName("are seen whole when they are fitted to the window")
    void fitThePage() {
        Rectangle page = PageColumn.of(List.of(UPRIGHT), Zoom.PAGE, ROOM).pages().getFirst();
        assertEquals(ROOM.y - 2 * PageColumn.MARGIN, page.height);
    }

    @Test
    @DisplayName("have 96 pixels an inch at 100 percent")
    void haveTheirNaturalSize() {
        PageColumn column = PageColumn.of(List.of(new PdfFile.Size(72, 144)), Zoom.of(100), ROOM);
        assertEquals(96, column.pages().getFirst().width);
        assertEquals(192, column.pages().getFirst().height);
        assertEquals(100, column.percent());
    }

    @Test
    @DisplayName("are found by their height, ten thousand of them too")
    void areFound() {
        PageColumn column = PageColumn.of(Collections.nCopies(10_000, UPRIGHT), Zoom.WIDTH, ROOM);
        for (int page : new int[] {0, 1, 4_711, 9_999}) {
            assertEquals(page, column.at(column.pages().get(page).y + 1));
        }
        assertEquals(0, column.at(0));
        Rectangle some = column.pages().get(100);
        assertEquals(List.of(100, 101), column.between(some.y + 10, some.y + some.height + PageColumn.MARGIN + 10));
        assertEquals(List.of(), PageColumn.of(List.of(), Zoom.WIDTH, ROOM).between(0, 100));
    }

    @Test
    @DisplayName("become larger and smaller in steps, from any size in between")
    void zoomInSteps() {
        assertEquals(Zoom.of(90), Zoom.step(83, true));
        assertEquals(Zoom.of(75), Zoom.step(83, false));
        assertEquals(Zoom.of(200), Zoom.step(300, true));
        for (Zoom zoom : List.of(Zoom.WIDTH, Zoom.PAGE, Zoom.of(125))) {
            assertEquals(zoom, Zoom.parse(zoom.text()));
        }
        assertEquals(Zoom.WIDTH, Zoom.parse("whatever"));
    }
}
