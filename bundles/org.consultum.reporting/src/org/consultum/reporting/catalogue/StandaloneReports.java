package org.consultum.reporting.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consultum.marking.MarkingSchemes;
import org.consultum.reporting.internal.engine.Catalogue;
import org.consultum.reporting.internal.engine.PluginFolder;
import org.consultum.reporting.internal.engine.ReadContributions;

/** A catalogue of plugins that lie in folders, for tests of reports and tools that run without an extension registry. */
public final class StandaloneReports {

    private StandaloneReports() {
    }

    /**
     * Reads the {@code plugin.xml} of plugins.
     *
     * @param folders folders of plugins, with the class loader that knows the classes of each
     * @throws IOException when one cannot be read
     */
    public static Reports of(Map<Path, ClassLoader> folders) throws IOException {
        var plugins = new LinkedHashMap<Path, PluginFolder>();
        for (Map.Entry<Path, ClassLoader> folder : folders.entrySet()) {
            plugins.put(folder.getKey(), PluginFolder.read(folder.getKey(), folder.getValue()));
        }
        var contributions = new ReadContributions(point -> plugins.values().stream().flatMap(plugin -> plugin.elements(point)));
        return new Catalogue(() -> contributions, MarkingSchemes.shipped());
    }

    /** The class loader of the renderers that ship with the workbench, to be given with the folder of this plugin. */
    public static ClassLoader renderers() {
        return StandaloneReports.class.getClassLoader();
    }
}
