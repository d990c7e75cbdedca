package org.consultum.contributions;

import java.util.List;
import java.util.function.Consumer;

/**
 * Contributions that were switched off since the program was started. Each is logged once. Thread-safe.
 *
 * @since 0.1
 */
public interface Faults {

    /** All faults in the order in which they happened. */
    List<Fault> all();

    /** The faults at one extension point. */
    default List<Fault> at(String point) {
        return all().stream().filter(fault -> fault.point().equals(point)).toList();
    }

    /** The faults of one plugin. */
    default List<Fault> of(String plugin) {
        return all().stream().filter(fault -> fault.plugin().id().equals(plugin)).toList();
    }

    /**
     * Asks to be told of every further fault, on the thread on which it happens; the listener returns at once.
     *
     * @param listener asking twice with the same listener is asking once
     */
    void addListener(Consumer<Fault> listener);

    void removeListener(Consumer<Fault> listener);
}
