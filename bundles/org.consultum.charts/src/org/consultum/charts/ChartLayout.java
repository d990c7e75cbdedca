package org.consultum.charts;

import java.util.Objects;
import org.consultum.charts.internal.BarLayout;
import org.consultum.charts.internal.Canvas;
import org.consultum.charts.internal.LineLayout;

/**
 * Lays charts out. Holds no state; may be used on any thread on which its measure may be.
 *
 * @param measure how wide texts are where the chart will be painted
 * @param words how numbers and months are written
 * @param fontSize size of labels, in points of the surface
 */
public record ChartLayout(TextMeasure measure, ChartWords words, double fontSize) {

    private static final double SMALLEST = 20;

    public ChartLayout {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(words);
        if (!(fontSize >= 4 && fontSize <= 200)) {
            throw new IllegalArgumentException("Letters of " + fontSize);
        }
    }

    /**
     * Lays a chart out in an area. Its title is not painted, only kept: whoever shows the chart says it above.
     *
     * @param width in points; small areas show less, never nothing that misleads
     */
    public Scene scene(Chart chart, double width, double height) {
        var canvas = new Canvas(Math.max(SMALLEST, width), Math.max(SMALLEST, height), measure, words, fontSize);
        if (chart.isEmpty()) {
            canvas.nothing(chart.nothing());
        } else {
            switch (chart) {
                case BarChart bars -> new BarLayout(bars, canvas).lay();
                case LineChart lines -> new LineLayout(lines, canvas).lay();
            }
        }
        return canvas.scene(chart);
    }
}
