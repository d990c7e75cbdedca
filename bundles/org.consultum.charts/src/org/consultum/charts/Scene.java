package org.consultum.charts;

import java.util.List;
import java.util.Objects;

/**
 * A chart laid out: shapes in the order they are painted, and what can be clicked. All measures in points of the surface, x to the right
 * and y downwards.
 *
 * @param title what the chart shows
 * @param description what it says
 * @param areas what can be clicked, in the order of the data
 */
public record Scene(double width, double height, String title, String description, List<Shape> shapes, List<Area> areas) {

    /** Where a text stands with regard to its x. */
    public enum Anchor {
        START, MIDDLE, END
    }

    /** Something to paint. */
    public sealed interface Shape {
    }

    /** A filled box. */
    public record Box(double x, double y, double width, double height, Ink ink) implements Shape {
    }

    /** A straight line. */
    public record Stroke(double x1, double y1, double x2, double y2, double thickness, Ink ink) implements Shape {
    }

    /** A line through several places. */
    public record Path(List<Place> places, double thickness, Ink ink) implements Shape {

        public Path {
            places = List.copyOf(places);
        }
    }

    /** A filled shape around a place, different for every line. */
    public record Mark(double x, double y, double radius, Sign sign, Ink ink) implements Shape {

        /** Its corners; a circle has none. */
        public List<Place> corners() {
            double r = radius;
            return switch (sign) {
                case CIRCLE -> List.of();
                case SQUARE -> List.of(new Place(x - r, y - r), new Place(x + r, y - r), new Place(x + r, y + r), new Place(x - r, y + r));
                case DIAMOND -> List.of(new Place(x, y - r * 1.3), new Place(x + r * 1.3, y), new Place(x, y + r * 1.3),
                    new Place(x - r * 1.3, y));
                case TRIANGLE -> List.of(new Place(x, y - r * 1.2), new Place(x + r * 1.15, y + r), new Place(x - r * 1.15, y + r));
            };
        }
    }

    /** The shape of a mark. */
    public enum Sign {
        CIRCLE, SQUARE, DIAMOND, TRIANGLE
    }

    /**
     * A line of text.
     *
     * @param y its base line
     * @param size of the letters
     */
    public record Text(double x, double y, String text, double size, boolean bold, Anchor anchor, Ink ink) implements Shape {
    }

    /** A place. */
    public record Place(double x, double y) {
    }

    /**
     * What can be clicked.
     *
     * @param x left edge of what reacts, which is larger than what is painted
     * @param bar the painted bar or point within
     * @param label what it stands for
     * @param series name of its series; empty where there is only one
     * @param value its value, as written
     * @param reference the list behind it; empty for none
     */
    public record Area(double x, double y, double width, double height, Bounds bar, String label, String series, String value,
            String reference) {

        public Area {
            Objects.requireNonNull(bar);
            Objects.requireNonNull(label);
            Objects.requireNonNull(series);
            Objects.requireNonNull(value);
            Objects.requireNonNull(reference);
        }

        /** Whether a place is within. */
        public boolean contains(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }

        /** What it says on one line. */
        public String text() {
            return label + (series.isEmpty() ? "" : ", " + series) + ": " + value;
        }
    }

    /** A rectangle. */
    public record Bounds(double x, double y, double width, double height) {
    }

    public Scene {
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        shapes = List.copyOf(shapes);
        areas = List.copyOf(areas);
    }

    /** The area at a place, the last painted first; its index among the areas, or -1. */
    public int at(double x, double y) {
        for (int i = areas.size() - 1; i >= 0; i--) {
            if (areas.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }
}
