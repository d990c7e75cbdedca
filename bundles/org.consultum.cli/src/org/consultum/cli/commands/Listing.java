package org.consultum.cli.commands;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.cli.output.Column;
import org.consultum.model.Register;

/**
 * A list of all things of one kind.
 *
 * @param name name of the kind, as it is typed
 * @param things finds them, in the order of the register; loads the files they are in
 * @param columns what is listed of each
 * @param <T> the kind
 */
record Listing<T>(String name, Function<Register, Stream<T>> things, List<Column<T>> columns) {

    Listing {
        Objects.requireNonNull(name);
        Objects.requireNonNull(things);
        columns = List.copyOf(columns);
    }
}
