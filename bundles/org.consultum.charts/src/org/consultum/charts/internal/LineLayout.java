package org.consultum.charts.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consultum.charts.Ink;
import org.consultum.charts.LineChart;
import org.consultum.charts.LineChart.Line;
import org.consultum.charts.LineChart.Point;
import org.consultum.charts.Scene;
import org.consultum.charts.Scene.Anchor;
import org.consultum.charts.Scene.Bounds;
import org.consultum.charts.Scene.Place;
import org.consultum.charts.Scene.Sign;
import org.consultum.charts.Texture;

/** Lines over time, with a scale of values and one of months. */
public final class LineLayout {

    private static final int STEPS = 4;
    private static final double RADIUS = 3.2;
    private static final double REACH = 9;

    private final LineChart chart;
    private final Canvas canvas;
    private final LocalDate first;
    private final LocalDate last;
    private final double most;
    private double left;
    private double right;
    private double top;
    private double base;

    public LineLayout(LineChart chart, Canvas canvas) {
        this.chart = chart;
        this.canvas = canvas;
        var days = chart.lines().stream().flatMap(line -> line.points().stream()).map(Point::day).sorted().toList();
        this.first = days.getFirst();
        this.last = days.getLast();
        double highest = chart.lines().stream().flatMap(line -> line.points().stream()).mapToDouble(Point::value).max().orElse(0);
        this.most = Math.max(chart.most().orElseGet(() -> round(highest)), highest > 0 && chart.most().isPresent() ? highest : 1e-9);
    }

    /** The next number of the kind 1, 2, 4, 5, 8 times a power of ten. */
    private static double round(double value) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 4, 5, 8, 10}) {
            if (step * power >= value) {
                return step * power;
            }
        }
        return value;
    }

    public void lay() {
        top = chart.lines().size() > 1 ? canvas.legend(legend()) : 0;
        top += canvas.line() * 0.75;
        base = canvas.height() - canvas.line() * 1.25;
        String widest = value(most);
        left = canvas.textWidth(widest) + canvas.fontSize() * 0.6;
        right = canvas.width() - RADIUS - Math.max(RADIUS, lastValues());
        scale();
        if (chart.names().isEmpty()) {
            months();
        } else {
            steps();
        }
        for (int i = 0; i < chart.lines().size(); i++) {
            line(chart.lines().get(i), sign(i));
        }
        areas();
    }

    private double lastValues() {
        return chart.lines().stream().filter(line -> !line.points().isEmpty()).map(line -> line.points().getLast())
            .mapToDouble(point -> canvas.boldWidth(value(point.value())) + canvas.fontSize() * 0.6).max().orElse(0);
    }

    private List<Canvas.Entry> legend() {
        var entries = new ArrayList<Canvas.Entry>();
        for (int i = 0; i < chart.lines().size(); i++) {
            Line line = chart.lines().get(i);
            entries.add(new Canvas.Entry(line.name(), line.ink(), Texture.PLAIN, Optional.of(sign(i))));
        }
        return entries;
    }

    private static Sign sign(int index) {
        return Sign.values()[index % Sign.values().length];
    }

    private String value(double value) {
        return canvas.words().value(value, chart.unit());
    }

    private double x(LocalDate day) {
        long span = ChronoUnit.DAYS.between(first, last);
        return span == 0 ? (left + right) / 2 : left + RADIUS + (right - left - RADIUS) * ChronoUnit.DAYS.between(first, day) / span;
    }

    private double y(double value) {
        return base - (base - top) * (value / most);
    }

    private void scale() {
        int steps = base - top < canvas.line() * (STEPS + 1) ? 2 : STEPS;
        for (int i = 0; i <= steps; i++) {
            double value = most * i / steps;
            if (chart.unit().decimals() > 0 || value == Math.rint(value)) {
                double y = Math.round(y(value)) + 0.5;
                canvas.stroke(left, y, right, y, 1, Ink.GRID);
                canvas.text(left - canvas.fontSize() * 0.5, y, value(value), Anchor.END, Ink.QUIET, false);
            }
        }
    }

    /** As many names of steps as find room, the last always. */
    private void steps() {
        double middle = canvas.height() - canvas.line() * 0.5;
        double free = canvas.width();
        for (long step = last.toEpochDay(); step >= first.toEpochDay(); step--) {
            String name = Canvas.clean(chart.names().get((int) step));
            double at = x(LocalDate.ofEpochDay(step));
            double width = canvas.textWidth(name);
            double start = Math.clamp(at - width / 2, 0, Math.max(0, canvas.width() - width));
            if (start + width <= free) {
                canvas.stroke(at, base, at, base + canvas.fontSize() * 0.3, 1, Ink.GRID);
                canvas.text(start, middle, name, Anchor.START, Ink.QUIET, false);
                free = start - canvas.fontSize();
            }
        }
    }

    private void months() {
        double middle = canvas.height() - canvas.line() * 0.5;
        if (first.equals(last)) {
            canvas.text(x(first), middle, canvas.words().month().apply(YearMonth.from(first)), Anchor.MIDDLE, Ink.QUIET, false);
            return;
        }
        double needed = canvas.textWidth(canvas.words().month().apply(YearMonth.from(last))) + canvas.fontSize() * 1.5;
        long months = Math.max(1, ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)));
        int most = Math.max(1, (int) ((right - left) / needed));
        long every = months;
        for (long step : new long[] {1, 2, 3, 6, 12, 24, 60, 120, 240, 600}) {
            if (months / step < most) {
                every = step;
                break;
            }
        }
        YearMonth month = YearMonth.from(first);
        if (first.getDayOfMonth() > 1) {
            month = month.plusMonths(1);
        }
        boolean any = false;
        for (; !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            long count = month.getYear() * 12L + month.getMonthValue() - 1;
            double at = x(month.atDay(1));
            String text = canvas.words().month().apply(month);
            double half = canvas.textWidth(text) / 2;
            if (count % every == 0 && at - half >= 0 && at + half <= canvas.width()) {
                canvas.stroke(at, base, at, base + canvas.fontSize() * 0.3, 1, Ink.GRID);
                canvas.text(at, middle, text, Anchor.MIDDLE, Ink.QUIET, false);
                any = true;
            }
        }
        if (!any) {
            canvas.text(left, middle, canvas.words().month().apply(YearMonth.from(first)), Anchor.START, Ink.QUIET, false);
        }
    }

    private void line(Line line, Sign sign) {
        if (line.points().size() > 1) {
            canvas.add(new Scene.Path(line.points().stream().map(point -> new Place(x(point.day()), y(point.value()))).toList(), 2,
                line.ink()));
        }
        boolean dense = line.points().size() > (right - left) / (4 * RADIUS);
        for (Point point : line.points()) {
            if (!dense || point == line.points().getLast()) {
                canvas.add(new Scene.Mark(x(point.day()), y(point.value()), RADIUS, sign, line.ink()));
            }
        }
        if (!line.points().isEmpty()) {
            Point end = line.points().getLast();
            canvas.text(x(end.day()) + RADIUS + canvas.fontSize() * 0.4, y(end.value()), value(end.value()), Anchor.START, Ink.TEXT,
                true);
        }
    }

    private void areas() {
        boolean single = chart.lines().size() == 1;
        for (Line line : chart.lines()) {
            var points = line.points();
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                double x = x(point.day());
                double y = y(point.value());
                double from = single && i > 0 ? (x(points.get(i - 1).day()) + x) / 2 : x - REACH;
                double to = single && i < points.size() - 1 ? (x(points.get(i + 1).day()) + x) / 2 : x + REACH;
                double above = single ? top : y - REACH;
                double below = single ? base : y + REACH;
                canvas.area(from, above, to - from, below - above, new Bounds(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS),
                    name(point), Canvas.clean(single ? "" : line.name()), value(point.value()),
                    point.reference());
            }
        }
    }

    private String name(Point point) {
        return chart.names().isEmpty() ? canvas.words().date().apply(point.day())
            : Canvas.clean(chart.names().get((int) point.day().toEpochDay()));
    }
}
