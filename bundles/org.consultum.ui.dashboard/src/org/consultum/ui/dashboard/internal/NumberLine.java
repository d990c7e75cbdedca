package org.consultum.ui.dashboard.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.consultum.charts.Ink;
import org.consultum.charts.Scene;
import org.consultum.charts.Scene.Anchor;
import org.consultum.dashboard.DashboardFigures.Figure;

/**
 * The most important numbers side by side, each large above its name.
 *
 * @param numbers from left to right
 */
record NumberLine(List<Number> numbers, String title) implements TileContent {

    private static final double LARGE = 1.7;
    private static final double MOST_SPARE = 4;

    NumberLine {
        numbers = List.copyOf(numbers);
    }

    /**
     * One number.
     *
     * @param ink of the number; late ones have a sign before them as well
     * @param sign before the number; may be empty
     */
    record Number(String name, Figure figure, String written, Ink ink, String sign) {
    }

    @Override
    public Scene lay(SwtScenePainter painter, double width, double height) {
        double size = painter.fontSize();
        double[] needed = numbers.stream().mapToDouble(number -> size + Math.max(painter.width(number.name(), size, false),
            painter.width(number.sign() + number.written(), size * LARGE, true))).toArray();
        double spare = Math.clamp((width - Arrays.stream(needed).sum()) / Math.max(1, numbers.size()), 0, size * MOST_SPARE);
        var shapes = new ArrayList<Scene.Shape>();
        var areas = new ArrayList<Scene.Area>();
        double x = 0;
        for (int i = 0; i < numbers.size(); i++) {
            Number number = numbers.get(i);
            double slot = needed[i] + spare;
            boolean none = number.figure().count() == 0;
            shapes.add(new Scene.Text(x, size * LARGE, (none ? "" : number.sign()) + number.written(), size * LARGE, true, Anchor.START,
                none ? Ink.QUIET : number.ink()));
            shapes.add(new Scene.Text(x, size * (LARGE + 1.45), TextFit.fit(painter, number.name(), slot - size, false), size, false,
                Anchor.START, Ink.QUIET));
            areas.add(new Scene.Area(x, 0, slot - size * 0.6, size * (LARGE + 1.9), new Scene.Bounds(x, 0, slot - size * 0.6, size * 3),
                number.name(), "", number.written(), number.figure().behind().text()));
            x += slot;
        }
        return new Scene(width, height, title, "", shapes, areas);
    }

    /** How high it is, in letters. */
    static double heightInLetters() {
        return LARGE + 2.2;
    }
}
