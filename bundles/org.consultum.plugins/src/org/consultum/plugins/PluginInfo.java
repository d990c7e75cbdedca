package org.consultum.plugins;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An installed plugin, or a removable part of the program.
 *
 * @param id as the user types it
 * @param version version
 * @param name name in the user's language
 * @param vendor who made it
 * @param description what it is for
 * @param source where it came from, and updates are looked for
 * @param signature who signed it, when it was installed
 * @param state how it stands
 * @param contributions what it adds
 * @param bundles symbolic names of its bundles
 * @since 0.1
 */
public record PluginInfo(String id, String version, String name, Optional<String> vendor, Optional<String> description, PluginSource source,
        PluginSignature signature, PluginState state, List<Contribution> contributions, List<String> bundles) {

    public PluginInfo {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(name);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(description);
        Objects.requireNonNull(source);
        Objects.requireNonNull(signature);
        Objects.requireNonNull(state);
        contributions = List.copyOf(contributions);
        bundles = List.copyOf(bundles);
    }

    /** Whether it came with the program. */
    public boolean builtIn() {
        return source instanceof PluginSource.Program;
    }
}
