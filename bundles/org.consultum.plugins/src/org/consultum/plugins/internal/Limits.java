package org.consultum.plugins.internal;

/**
 * What a source may hold.
 *
 * @param files number of files
 * @param bytes bytes of all files together, unpacked
 * @param metadata bytes of a description that is read into memory
 */
record Limits(int files, long bytes, long metadata) {

    static final Limits USUAL = new Limits(4_000, 1L << 30, 64L << 20);
}
