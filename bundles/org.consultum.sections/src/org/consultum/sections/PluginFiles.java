package org.consultum.sections;

import java.net.URL;
import java.util.Optional;

/**
 * Finds files inside plugins.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PluginFiles {

    /**
     * A file of a plugin.
     *
     * @param plugin symbolic name of the plugin
     * @param path path from the root of the plugin, without steps upwards
     */
    Optional<URL> find(String plugin, String path);
}
