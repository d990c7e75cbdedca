package org.consultum.interchange;

import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One value that differs between the register and the source.
 *
 * @param path the feature, after the contained objects that lead to it from the element; for a named property of the element ends with
 *     {@code Element.properties}
 * @param name name of the feature with its path, as in the file; for a property its key
 * @param here what the register has, as text; empty when nothing
 * @param incoming what the source has, as text; empty when nothing
 * @param sourceChanged whether the source changed since the last import
 */
public record FeatureChange(List<EStructuralFeature> path, String name, String here, String incoming, boolean sourceChanged) {

    public FeatureChange {
        path = List.copyOf(path);
        Objects.requireNonNull(name);
        Objects.requireNonNull(here);
        Objects.requireNonNull(incoming);
    }
}
