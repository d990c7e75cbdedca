package org.consultum.sections.internal;

import java.net.URL;
import java.util.Optional;
import org.consultum.sections.PluginFiles;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** The files of the plugins of this installation. */
public final class Bundles implements PluginFiles {

    @Override
    public Optional<URL> find(String plugin, String path) {
        Bundle bundle = Platform.getBundle(plugin);
        return bundle == null ? Optional.empty() : Optional.ofNullable(bundle.getEntry(path));
    }
}
