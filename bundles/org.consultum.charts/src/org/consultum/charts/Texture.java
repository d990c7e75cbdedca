package org.consultum.charts;

/** What tells series apart besides their colour. */
public enum Texture {
    PLAIN,
    /** Lines that rise to the right. */
    RISING,
    /** Lines that fall to the right. */
    FALLING,
    /** Level lines. */
    LEVEL,
    /** Lines both ways. */
    CROSSED
}
