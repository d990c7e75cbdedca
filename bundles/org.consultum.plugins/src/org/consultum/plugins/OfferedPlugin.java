package org.consultum.plugins;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A plugin that a source offers.
 *
 * @param id as the user types it
 * @param version version
 * @param name name in the user's language
 * @param vendor who made it
 * @param description what it is for
 * @param licence text of its licence
 * @param signature who signed it
 * @param trusted whether this signer is trusted already
 * @param contributions what it adds
 * @param needs other plugins that are installed with it, id and version each
 * @param missing sentences that say what it needs and neither the program nor the source has; empty when it can be installed
 * @param installed version that is installed now
 * @param standing what installing it would mean
 * @param bytes size of its files
 * @since 0.1
 */
public record OfferedPlugin(String id, String version, String name, Optional<String> vendor, Optional<String> description,
        Optional<String> licence, PluginSignature signature, boolean trusted, List<Contribution> contributions, List<String> needs,
        List<String> missing, Optional<String> installed, Standing standing, long bytes) {

    public OfferedPlugin {
        Objects.requireNonNull(id);
        Objects.requireNonNull(version);
        Objects.requireNonNull(name);
        Objects.requireNonNull(vendor);
        Objects.requireNonNull(description);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(signature);
        contributions = List.copyOf(contributions);
        needs = List.copyOf(needs);
        missing = List.copyOf(missing);
        Objects.requireNonNull(installed);
        Objects.requireNonNull(standing);
    }

    /** What installing would mean. */
    public enum Standing {
        /** It is not installed. */
        NEW,
        /** An older version is installed. */
        NEWER,
        /** This version is installed. */
        SAME,
        /** A newer version is installed. */
        OLDER
    }
}
