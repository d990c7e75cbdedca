package org.consultum.spi.report;

import java.util.List;
import java.util.Objects;

/**
 * A chart of a report. It is drawn in the same way in the window, on pages and in HTML, and always stands with a table of its values, for
 * those who cannot see it.
 *
 * @param id name of the chart in templates, in lower case with hyphens
 * @param title what it shows
 * @param summary one sentence that says what there is to see
 * @param shape how it is drawn
 * @param unit what its values are
 * @param categories names of the bars, or the points along the line
 * @param series its values, one list for each series with one value for each category
 * @since 0.1
 */
public record ReportChart(String id, String title, String summary, Shape shape, Unit unit, List<String> categories, List<Series> series) {

    /** How a chart is drawn. */
    public enum Shape {
        /** A bar for each category, from left to right; series stand one after the other in a bar. */
        BARS,
        /** A column for each category; series stand one on the other. */
        COLUMNS,
        /** A line for each series. */
        LINE
    }

    /** What values are. */
    public enum Unit {
        COUNT, PERCENT
    }

    /**
     * One series.
     *
     * @param name its name; empty when it is the only one
     * @param values a value for each category, never negative
     */
    public record Series(String name, List<Double> values) {

        public Series {
            Objects.requireNonNull(name);
            values = List.copyOf(values);
        }
    }

    public ReportChart {
        Objects.requireNonNull(title);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(unit);
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not the name of a chart: " + id);
        }
        int width = categories.size();
        if (series.stream().anyMatch(each -> each.values().size() != width)) {
            throw new IllegalArgumentException("Every series of " + id + " has " + width + " values");
        }
    }
}
