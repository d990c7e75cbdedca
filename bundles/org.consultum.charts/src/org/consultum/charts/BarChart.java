package org.consultum.charts;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Bars of one or several series; those of several are stacked.
 *
 * @param title what it shows
 * @param description what it says, for people who do not see it
 * @param shape how the bars stand
 * @param series what the segments of every bar are, at least one
 * @param bars the bars, in their order
 * @param unit how values are written
 * @param most value of a bar over the whole length; empty for that of the longest
 * @param nothing what is written when there are no bars
 * @param reference the list behind the bars that find no room; may be empty
 */
public record BarChart(String title, String description, Shape shape, List<Series> series, List<Bar> bars, Unit unit,
        OptionalDouble most, String nothing, String reference) implements Chart {

    /** How bars stand. */
    public enum Shape {
        /** Bars to the right, one below the other: for names. */
        ROWS,
        /** Bars upwards: for steps of a scale, such as ages. */
        COLUMNS,
        /** Bars around a middle line, one below the other: for stages that follow each other. */
        FUNNEL
    }

    /**
     * What a segment of every bar is.
     *
     * @param name its name in the legend; may be empty where there is only one
     */
    public record Series(String name, Ink ink, Texture texture) {

        public Series {
            Objects.requireNonNull(name);
            Objects.requireNonNull(texture);
            if (!ink.isData()) {
                throw new IllegalArgumentException("No ink for data: " + ink);
            }
        }
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param segments as many as there are series
     * @param reference the list behind the bar as a whole; may be empty
     */
    public record Bar(String label, List<Segment> segments, String reference) {

        public Bar {
            Objects.requireNonNull(label);
            Objects.requireNonNull(reference);
            segments = List.copyOf(segments);
        }

        /** A bar of one segment. */
        public static Bar of(String label, double value, String reference) {
            return new Bar(label, List.of(new Segment(value, reference)), reference);
        }

        /** The sum of its segments. */
        public double total() {
            return segments.stream().mapToDouble(Segment::value).sum();
        }
    }

    /**
     * A part of a bar.
     *
     * @param value not negative
     * @param reference the list behind it; may be empty
     */
    public record Segment(double value, String reference) {

        public Segment {
            Objects.requireNonNull(reference);
            if (!Double.isFinite(value) || value < 0) {
                throw new IllegalArgumentException("A bar of " + value);
            }
        }
    }

    public BarChart {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(most);
        Objects.requireNonNull(nothing);
        Objects.requireNonNull(reference);
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        if (series.isEmpty()) {
            throw new IllegalArgumentException("A chart without series");
        }
        for (Bar bar : bars) {
            if (bar.segments().size() != series.size()) {
                throw new IllegalArgumentException("The bar " + bar.label() + " has " + bar.segments().size() + " segments, not "
                    + series.size());
            }
        }
    }

    @Override
    public boolean isEmpty() {
        return bars.isEmpty();
    }
}
