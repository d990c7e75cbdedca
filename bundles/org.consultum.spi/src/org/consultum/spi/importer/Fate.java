package org.consultum.spi.importer;

/**
 * What became of a value of the source.
 *
 * @since 0.1
 */
public enum Fate {
    /** It is in the register, or says nothing beyond what is there. */
    KEPT,
    /** The register has no place for it. */
    NO_PLACE,
    /** It refers to something that is neither in the source nor in the register. */
    DANGLING,
    /** It cannot be read, or contradicts itself. */
    UNUSABLE,
    /** The source says something else about the same thing elsewhere, and that was taken. */
    CONTRADICTED
}
