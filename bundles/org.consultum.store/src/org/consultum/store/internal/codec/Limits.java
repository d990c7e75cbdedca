package org.consultum.store.internal.codec;

/**
 * How much a file of a register may demand. Valid registers stay far below; files beyond are refused before they cost memory.
 *
 * @param fileBytes size of one file in bytes
 * @param depth nesting of XML elements, the root being 1
 * @param attributes XML attributes of one element
 * @param valueLength characters of one attribute value or text
 */
public record Limits(long fileBytes, int depth, int attributes, int valueLength) {

    /** What holds in the product: 256 MiB, 200 levels, 120 attributes, 8 million characters. */
    public static final Limits STANDARD = new Limits(256L << 20, 200, 120, 8_000_000);
}
