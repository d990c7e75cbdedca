package org.consultum.model.base;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;

/**
 * Knows what a register keeps for plugins that are not there: elements nobody can read now, and which are not lost. Implemented by the
 * resource set of a register that was opened from files.
 *
 * @since 0.1
 */
public interface AbsentPlugins {

    /**
     * The plugin an element is kept for.
     *
     * @param id identity of an element that could not be found
     * @return empty when no file of an absent plugin holds it
     */
    Optional<String> pluginOf(String id);

    /**
     * The plugin that the target of a reference is kept for.
     *
     * @param source an object of the register
     * @param target what a reference of the object leads to
     * @return empty when the target is there, or nowhere in the register
     */
    static Optional<String> pluginOf(EObject source, EObject target) {
        Resource resource = source.eResource();
        return target.eIsProxy() && resource != null && resource.getResourceSet() instanceof AbsentPlugins absent
            ? Optional.ofNullable(((InternalEObject) target).eProxyURI().fragment()).flatMap(absent::pluginOf) : Optional.empty();
    }
}
