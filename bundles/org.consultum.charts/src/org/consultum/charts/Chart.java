package org.consultum.charts;

/** A chart as data. Immutable. */
public sealed interface Chart permits BarChart, LineChart {

    /** What it shows, in a few words. */
    String title();

    /** What it says, in a sentence or two, for people who do not see it. */
    String description();

    /** What is written in its place when there is nothing to show. */
    String nothing();

    /** Whether there is nothing to show. */
    boolean isEmpty();
}
