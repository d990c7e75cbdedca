package org.consultum.charts.internal;

import java.util.List;
import java.util.Optional;
import org.consultum.charts.BarChart;
import org.consultum.charts.BarChart.Bar;
import org.consultum.charts.BarChart.Segment;
import org.consultum.charts.BarChart.Series;
import org.consultum.charts.Ink;
import org.consultum.charts.Scene.Anchor;
import org.consultum.charts.Scene.Bounds;

/** Bars with their names and values. */
public final class BarLayout {

    private static final double MOST_LABEL = 0.42;
    private static final double THICKEST = 26;
    private static final double THINNEST = 1.3;
    private static final double SMALLEST_BAR = 2;
    private static final double BETWEEN = 1;

    private final BarChart chart;
    private final Canvas canvas;
    private final double most;

    public BarLayout(BarChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        this.most = Math.max(chart.most().orElse(0), chart.bars().stream().mapToDouble(Bar::total).max().orElse(0));
    }

    public void lay() {
        double top = chart.series().size() > 1 ? canvas.legend(chart.series().stream()
            .map(series -> new Canvas.Entry(series.name(), series.ink(), series.texture(), Optional.empty())).toList()) : 0;
        if (chart.shape() == BarChart.Shape.COLUMNS) {
            columns(top);
        } else {
            rows(top);
        }
    }

    private String value(double value) {
        return canvas.words().value(value, chart.unit());
    }

    private void rows(double top) {
        double height = canvas.height() - top;
        double smallest = canvas.fontSize() * THINNEST;
        int fitting = Math.max(1, (int) (height / smallest));
        int all = chart.bars().size();
        int shown = all <= fitting ? all : Math.max(1, fitting - 1);
        double slot = Math.min(Math.max(THICKEST * 1.5, canvas.fontSize() * 2.4), height / (all > shown ? shown + 1 : shown));
        List<Bar> bars = chart.bars().subList(0, shown);
        double labels = Math.min(canvas.width() * MOST_LABEL,
            bars.stream().mapToDouble(bar -> canvas.textWidth(Canvas.clean(bar.label()))).max().orElse(0));
        double values = bars.stream().mapToDouble(bar -> canvas.boldWidth(value(bar.total()))).max().orElse(0);
        double gap = canvas.fontSize() * 0.6;
        double left = labels + gap;
        double room = Math.max(SMALLEST_BAR, canvas.width() - left - gap - values);
        double thick = Math.min(THICKEST, slot * 0.62);
        if (chart.shape() != BarChart.Shape.FUNNEL) {
            canvas.stroke(left - 0.5, top, left - 0.5, top + slot * shown, 1, Ink.GRID);
        }
        for (int i = 0; i < shown; i++) {
            row(bars.get(i), top + i * slot, slot, thick, labels, left, room);
        }
        if (shown < all) {
            double y = top + shown * slot;
            String more = canvas.words().more(all - shown);
            canvas.text(left, y + slot / 2, canvas.fitting(more, canvas.width() - left), Anchor.START, Ink.QUIET, false);
            double sum = chart.bars().subList(shown, all).stream().mapToDouble(Bar::total).sum();
            canvas.area(0, y, canvas.width(), slot, new Bounds(left, y, canvas.textWidth(more), slot), more, "", value(sum),
                chart.reference());
        }
    }

    private void row(Bar bar, double y, double slot, double thick, double labels, double left, double room) {
        double middle = y + slot / 2;
        double total = bar.total();
        double length = length(total, room);
        double start = chart.shape() == BarChart.Shape.FUNNEL ? left + (room - length) / 2 : left;
        canvas.text(labels, middle, canvas.fitting(bar.label(), labels), Anchor.END, Ink.TEXT, false);
        var whole = new Bounds(start, middle - thick / 2, length, thick);
        canvas.area(0, y, canvas.width(), slot, whole, Canvas.clean(bar.label()), "", value(total), bar.reference());
        double x = start;
        for (int s = 0; s < bar.segments().size(); s++) {
            Segment segment = bar.segments().get(s);
            if (segment.value() > 0) {
                double part = total == 0 ? 0 : length * (segment.value() / total);
                boolean last = bar.segments().subList(s + 1, bar.segments().size()).stream().allMatch(rest -> rest.value() == 0);
                var painted = new Bounds(x, middle - thick / 2, Math.max(0.5, last ? part : part - BETWEEN), thick);
                segment(bar, s, painted, new Bounds(x, y, part, slot));
                x += part;
            }
        }
        double end = chart.shape() == BarChart.Shape.FUNNEL ? canvas.width() : start + length + canvas.fontSize() * 0.5;
        canvas.text(end, middle, value(total), chart.shape() == BarChart.Shape.FUNNEL ? Anchor.END : Anchor.START,
            total == 0 ? Ink.QUIET : Ink.TEXT, true);
    }

    private double length(double value, double room) {
        return value == 0 || most == 0 ? 0 : Math.max(SMALLEST_BAR, room * (value / most));
    }

    private void segment(Bar bar, int index, Bounds painted, Bounds clickable) {
        Series series = chart.series().get(index);
        Segment segment = bar.segments().get(index);
        canvas.bar(painted, series.ink(), series.texture());
        if (bar.segments().size() > 1) {
            canvas.area(clickable.x(), clickable.y(), clickable.width(), clickable.height(), painted, Canvas.clean(bar.label()),
                Canvas.clean(series.name()), value(segment.value()), segment.reference());
        }
    }

    private void columns(double top) {
        int count = chart.bars().size();
        double slot = canvas.width() / count;
        double bottom = canvas.height() - canvas.line();
        double base = bottom - canvas.fontSize() * 0.25;
        double room = Math.max(SMALLEST_BAR, base - top - canvas.line());
        double wide = Math.min(slot * 0.72, THICKEST * 2.4);
        double widest = chart.bars().stream().mapToDouble(bar -> canvas.textWidth(Canvas.clean(bar.label()))).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((Math.min(widest, canvas.width() / 4) + canvas.fontSize() * 0.5) / slot));
        canvas.stroke(0, base + 0.5, canvas.width(), base + 0.5, 1, Ink.GRID);
        for (int i = 0; i < count; i++) {
            Bar bar = chart.bars().get(i);
            double total = bar.total();
            double height = length(total, room);
            double middle = (i + 0.5) * slot;
            var whole = new Bounds(middle - wide / 2, base - height, wide, height);
            canvas.area(i * slot, top, slot, canvas.height() - top, whole, Canvas.clean(bar.label()), "", value(total), bar.reference());
            double y = base;
            for (int s = 0; s < bar.segments().size(); s++) {
                double value = bar.segments().get(s).value();
                if (value > 0) {
                    double part = height * (value / total);
                    var painted = new Bounds(middle - wide / 2, y - part, wide, Math.max(0.5, y == base ? part : part - BETWEEN));
                    segment(bar, s, painted, new Bounds(i * slot, y - part, slot, part));
                    y -= part;
                }
            }
            if (canvas.boldWidth(value(total)) <= slot * 1.05) {
                canvas.text(middle, base - height - canvas.line() / 2, value(total), Anchor.MIDDLE, total == 0 ? Ink.QUIET : Ink.TEXT,
                    true);
            }
            if (i % every == 0) {
                String label = canvas.fitting(bar.label(), slot * every - canvas.fontSize() * 0.4);
                double half = canvas.textWidth(label) / 2;
                canvas.text(Math.clamp(middle, half, Math.max(half, canvas.width() - half)), bottom + canvas.line() / 2, label,
                    Anchor.MIDDLE, Ink.QUIET, false);
            }
        }
    }
}
