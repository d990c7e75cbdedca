package org.consultum.store.internal.codec;

import java.util.Arrays;

/** A growing list of line numbers. */
final class Lines {

    private int[] lines = new int[16];
    private int size;

    void add(int line) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
        }
        lines[size++] = line;
    }

    int get(int index) {
        return lines[index];
    }
}
