package org.consultum.plugins.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consultum.plugins.PluginSignature;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/**
 * What a source holds, in a folder of its own.
 *
 * @param folder to be deleted in the end
 * @param units cleaned units, without those the program has
 * @param jars the file of each unit that is a bundle
 */
record Fetched(Path folder, List<IInstallableUnit> units, Map<IInstallableUnit, Jar> jars) {

    /**
     * A fetched jar.
     *
     * @param counts what it adds, by extension point
     */
    record Jar(Path path, String sha256, long bytes, PluginSignature signature, Map<String, Integer> counts) {
    }
}
