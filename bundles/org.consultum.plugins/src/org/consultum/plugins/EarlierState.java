package org.consultum.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A list of plugins that was valid before.
 *
 * @param until when it was replaced
 * @param plugins id and version of each, such as {@code org.example.tools 1.2.0}
 * @since 0.1
 */
public record EarlierState(Instant until, List<String> plugins) {

    public EarlierState {
        Objects.requireNonNull(until);
        plugins = List.copyOf(plugins);
    }
}
