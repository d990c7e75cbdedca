package org.consultum.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Values over time.
 *
 * @param title what it shows
 * @param description what it says, for people who do not see it
 * @param lines the lines
 * @param unit how values are written
 * @param most upper end of the scale; empty for one that fits
 * @param nothing what is written when there are no points
 * @param names names of the steps along the lines, where these are not days: the first stands for the first day of the epoch, the next for
 *            the day after; empty for a scale of months
 */
public record LineChart(String title, String description, List<Line> lines, Unit unit, OptionalDouble most, String nothing,
        List<String> names) implements Chart {

    /** Lines over time, with a scale of months. */
    public LineChart(String title, String description, List<Line> lines, Unit unit, OptionalDouble most, String nothing) {
        this(title, description, lines, unit, most, nothing, List.of());
    }

    /** The point of a step that is not a day. */
    public static Point step(int step, double value) {
        return new Point(LocalDate.ofEpochDay(step), value, "");
    }

    /**
     * A line.
     *
     * @param name its name in the legend; may be empty where there is only one
     * @param points in the order of their days
     */
    public record Line(String name, Ink ink, List<Point> points) {

        public Line {
            Objects.requireNonNull(name);
            points = List.copyOf(points);
            if (!ink.isData()) {
                throw new IllegalArgumentException("No ink for data: " + ink);
            }
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i).day().isBefore(points.get(i - 1).day())) {
                    throw new IllegalArgumentException("The days of a line follow each other: " + points.get(i).day());
                }
            }
        }
    }

    /**
     * A value on a day.
     *
     * @param value not negative
     * @param reference the list behind it; may be empty
     */
    public record Point(LocalDate day, double value, String reference) {

        public Point {
            Objects.requireNonNull(day);
            Objects.requireNonNull(reference);
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException("A point at " + value);
            }
        }
    }

    public LineChart {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(most);
        Objects.requireNonNull(nothing);
        lines = List.copyOf(lines);
        names = List.copyOf(names);
        for (Line line : lines) {
            for (Point point : line.points()) {
                if (!names.isEmpty() && (point.day().toEpochDay() < 0 || point.day().toEpochDay() >= names.size())) {
                    throw new IllegalArgumentException("A step without a name: " + point.day().toEpochDay());
                }
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.points().isEmpty());
    }
}
