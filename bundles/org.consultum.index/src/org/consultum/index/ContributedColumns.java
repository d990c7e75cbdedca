package org.consultum.index;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consultum.session.RegisterSession;

/** The columns that plugins add to tables of elements. An OSGi service; any thread. */
public interface ContributedColumns {

    /**
     * The columns for a class of elements, in the order of their names.
     *
     * @param type class of the metamodel, such as {@code ActionItem}
     */
    List<Column> of(String type);

    /**
     * What stands in the cell of an element, asked on the display thread for rows that are seen.
     *
     * @return a text, a {@link Number} or a {@link java.time.LocalDate}, as the column says; empty for an empty cell, for an element that is
     *     not there, and when the plugin fails
     */
    Optional<Object> value(RegisterSession session, Column column, String elementId);

    /**
     * The cells of many elements, for files: row by row, off the display thread. A plugin that hangs is left behind, and its cells are empty.
     */
    List<List<Optional<Object>>> values(RegisterSession session, List<Column> columns, List<String> elementIds);

    /**
     * A column.
     *
     * @param id identity of the column
     * @param name its heading
     * @param holds what its cells hold
     * @param width how many characters wide it is at first
     */
    record Column(String id, String name, Holds holds, int width) {

        public Column {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(holds);
        }
    }

    /** What cells hold. */
    enum Holds {
        TEXT, NUMBER, DATE
    }
}
