package org.consultum.plugins.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.plugins.PluginSignature;

/**
 * An entry of the list of plugins.
 *
 * @param id as the user types it
 * @param unit id of its unit
 * @param counts what it adds, by extension point
 * @param bundles its files
 * @param distrusted whether the trust in its signer was withdrawn
 * @param why what it misses in this program; empty when it fits
 */
record Installed(String id, String unit, String version, String name, Optional<String> vendor, Optional<String> description, String source,
        PluginSignature signature, Map<String, Integer> counts, List<File> bundles, boolean distrusted, List<String> why) {

    /**
     * A file of a plugin.
     *
     * @param bundle symbolic name
     * @param path below the plugin folder, with slashes
     */
    record File(String bundle, String version, String path, String sha256) {
    }

    /** Whether it takes part in the next start. */
    boolean active() {
        return !distrusted && why.isEmpty();
    }

    Installed with(List<File> files, List<String> missing) {
        return new Installed(id, unit, version, name, vendor, description, source, signature, counts, files, distrusted, missing);
    }

    Installed distrusted(boolean now) {
        return new Installed(id, unit, version, name, vendor, description, source, signature, counts, bundles, now, why);
    }
}
