package org.consultum.index;

/**
 * A part of a text.
 *
 * @param start first character, counted from 0
 * @param end first character after it
 */
public record TextRange(int start, int end) {
}
