package org.consultum.contributions;

import java.util.Objects;
import java.util.Optional;

/**
 * A contribution that was switched off because of what its plugin did.
 *
 * @param point id of the extension point
 * @param kind name of the element in the extension, such as {@code report}
 * @param contribution identity of the contribution; empty when it has none
 * @param plugin who contributes it
 * @param happened what happened, as a sentence in the user's language that names plugin and contribution
 * @param cause for the log
 * @since 0.1
 */
public record Fault(String point, String kind, String contribution, Contributor plugin, String happened, Optional<Throwable> cause) {

    public Fault {
        Objects.requireNonNull(point);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(contribution);
        Objects.requireNonNull(plugin);
        Objects.requireNonNull(happened);
        Objects.requireNonNull(cause);
    }
}
