package org.consultum.charts;

/** Knows how wide a text is on the surface it will be painted on. */
@FunctionalInterface
public interface TextMeasure {

    /**
     * The width of a line of text.
     *
     * @param size of the letters, in points of the surface
     */
    double width(String text, double size, boolean bold);
}
