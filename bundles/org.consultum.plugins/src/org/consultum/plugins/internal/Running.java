package org.consultum.plugins.internal;

import java.util.HashSet;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * What this process was started with.
 *
 * @param bundles symbolic name and version of each, with a slash between
 * @param safe whether it was started without the user's plugins
 */
record Running(Set<String> bundles, boolean safe) {

    /** The launcher sets this property when the user asked for a start without plugins. */
    static final String SAFE = "consultum.safe";

    static Running of(BundleContext context) {
        Set<String> bundles = new HashSet<>();
        for (Bundle bundle : context.getBundles()) {
            bundles.add(bundle.getSymbolicName() + "/" + bundle.getVersion());
        }
        return new Running(bundles, Boolean.getBoolean(SAFE));
    }

    boolean has(Installed.File file) {
        return bundles.contains(file.bundle() + "/" + file.version());
    }

    boolean has(String bundle) {
        return bundles.stream().anyMatch(running -> running.startsWith(bundle + "/"));
    }
}
