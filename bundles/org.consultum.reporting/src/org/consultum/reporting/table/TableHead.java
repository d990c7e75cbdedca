package org.consultum.reporting.table;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a table before its rows.
 *
 * @param title what the table is about; also the name of the sheet, as far as one may be called so
 * @param made when the table is made
 * @param columns its columns, at least one
 */
public record TableHead(String title, Instant made, List<TableColumn> columns) {

    public TableHead {
        Objects.requireNonNull(title);
        Objects.requireNonNull(made);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table has at least one column");
        }
    }
}
