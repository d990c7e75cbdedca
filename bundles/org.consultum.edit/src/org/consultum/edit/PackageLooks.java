package org.consultum.edit;

import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;

/**
 * Words and pictures of a plugin's metamodel: an adapter of its package, put there by whoever loads the metamodel. Safe for use by several
 * threads.
 *
 * @since 0.1
 */
public interface PackageLooks extends Adapter {

    /**
     * A text of the plugin's words.
     *
     * @param key {@code CLASS}, {@code CLASS.many}, {@code CLASS.FEATURE}, {@code CLASS.FEATURE.hint} or {@code ENUM.literal}
     * @param language where there is no text in this language, the plugin's own language is taken
     */
    Optional<String> text(String key, Locale language);

    /** The picture of a class: an SVG file of 16 by 16 units. */
    Optional<URL> icon(EClass type);

    /** The words and pictures of a package, if it came with any. */
    static Optional<PackageLooks> of(EPackage ePackage) {
        return ePackage == null ? Optional.empty() : ePackage.eAdapters().stream().filter(PackageLooks.class::isInstance)
            .map(PackageLooks.class::cast).findFirst();
    }
}
