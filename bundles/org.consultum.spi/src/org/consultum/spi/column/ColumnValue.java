package org.consultum.spi.column;

import java.util.Optional;
import org.consultum.model.Element;

/**
 * The values of a column. Has no state.
 *
 * @since 0.1
 */
public interface ColumnValue {

    /**
     * What stands in the cell of an element. Called on any thread, also on the display thread for the rows that are seen, while nobody
     * changes the register: only reads, and answers in milliseconds.
     *
     * @param element an element of the class the column is of
     * @return a text, a {@link Number} or a {@link java.time.LocalDate}, as the extension says; empty for an empty cell
     */
    Optional<?> of(Element element);
}
