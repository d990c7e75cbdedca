package org.consultum.plugins.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list of plugins as it was or is valid. Never changed; another one takes its place.
 *
 * @param number counts up with every change
 * @param changed when it became valid
 * @param program {@link Program#id} it was made for
 * @param removed ids of parts of the program that the user does without
 */
record PluginList(int number, Instant changed, String program, Set<String> removed, List<Installed> plugins) {

    static final PluginList EMPTY = new PluginList(0, Instant.EPOCH, "", Set.of(), List.of());

    Optional<Installed> find(String id) {
        return plugins.stream().filter(plugin -> plugin.id().equals(id) || plugin.unit().equals(id)).findFirst();
    }
}
