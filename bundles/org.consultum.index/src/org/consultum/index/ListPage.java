package org.consultum.index;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows the rows asked for, as far as there are any
 * @param total how many rows the whole list has
 * @param complete whether the index answered for the whole register, or is still being built
 */
public record ListPage(List<IndexEntry> rows, int total, boolean complete) {

    public ListPage {
        rows = List.copyOf(rows);
    }
}
