package org.consultum.reporting.report;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import org.consultum.charts.BarChart;
import org.consultum.charts.Chart;
import org.consultum.charts.ChartLayout;
import org.consultum.charts.ChartPainter;
import org.consultum.charts.ChartSvg;
import org.consultum.charts.ChartWords;
import org.consultum.charts.EstimatedText;
import org.consultum.charts.Palette;
import org.consultum.charts.TextMeasure;

/**
 * A chart as a figure of a report.
 *
 * @param words how it writes
 */
public record ChartFigure(Chart chart, ChartWords words) implements ReportFigure {

    private static final double WIDTH = 450;
    private static final double HEIGHT = 150;
    private static final double ROW = 19;
    private static final int MOST_ROWS = 16;
    private static final double LETTERS = 8.5;
    private static final double SCREEN = 1.5;

    @Override
    public String alternative() {
        return chart.title() + ". " + chart.description();
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        if (chart.isEmpty()) {
            return ROW * 2;
        }
        return chart instanceof BarChart bars && bars.shape() != BarChart.Shape.COLUMNS
            ? (Math.min(MOST_ROWS, bars.bars().size()) + (bars.series().size() > 1 ? 1 : 0)) * ROW + ROW / 2 : HEIGHT;
    }

    @Override
    public void paint(Graphics2D graphics, List<Font> plain, List<Font> bold) {
        var painter = new ChartPainter(plain, bold);
        painter.paint(layout(painter, LETTERS).scene(chart, width(), height()), Palette.LIGHT, graphics);
    }

    private ChartLayout layout(TextMeasure measure, double letters) {
        return new ChartLayout(measure, words, letters);
    }

    @Override
    public String svg(String id) {
        return svg().element(layout(new EstimatedText(), LETTERS * SCREEN).scene(chart, width() * SCREEN, height() * SCREEN), id);
    }

    @Override
    public String style() {
        return svg().style();
    }

    private static ChartSvg svg() {
        return new ChartSvg(Palette.LIGHT, Palette.DARK);
    }
}
