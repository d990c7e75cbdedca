package org.consultum.app;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The layout of the window that the platform keeps between two starts. The platform brings back what it kept and ignores what a new
 * version contributes, so the layout of another version is forgotten.
 */
final class KeptLayout {

    private static final String VERSION = "layoutOfVersion";
    private static final String FORGET = "clearPersistedState";

    private final IEclipsePreferences preferences;
    private final String version;

    KeptLayout(IEclipsePreferences preferences, String version) {
        this.preferences = preferences;
        this.version = version;
    }

    /** That of this installation and user. */
    static KeptLayout ofUser() {
        var bundle = FrameworkUtil.getBundle(KeptLayout.class);
        return new KeptLayout(InstanceScope.INSTANCE.getNode(bundle.getSymbolicName()), bundle.getVersion().toString());
    }

    /** Has the platform start with a fresh layout if the last one was of another version. Called before the workbench is created. */
    void forgetAfterUpdate() {
        if (!preferences.get(VERSION, version).equals(version)) {
            System.setProperty(FORGET, Boolean.TRUE.toString());
        }
        preferences.put(VERSION, version);
        try {
            preferences.flush();
        } catch (BackingStoreException notKept) {
            ILog.of(KeptLayout.class).warn("The version of the layout could not be kept.", notKept);
        }
    }
}
