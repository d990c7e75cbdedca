package org.consultum.interchange.internal.table;

import java.util.List;
import java.util.Objects;

/**
 * A table as it was read: texts only, with days as {@code 2026-06-10} and numbers in plain digits.
 *
 * @param file file it was read from, for messages
 * @param name name of the sheet; empty where there is none
 * @param plain whether it was read from plain text, where an apostrophe keeps spreadsheets from taking a text for a formula
 * @param lines its lines that are not empty
 */
record Grid(String file, String name, boolean plain, List<Line> lines) {

    Grid {
        Objects.requireNonNull(file);
        Objects.requireNonNull(name);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number its number in the file, counted from 1
     * @param cells its cells; those behind the last one with content are left out
     */
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
