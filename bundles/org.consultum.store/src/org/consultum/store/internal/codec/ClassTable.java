package org.consultum.store.internal.codec;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EFactory;

/**
 * What reading and writing has to know of one class, worked out once.
 *
 * @param qualifiedName name with the prefix of its package
 * @param byName features that stand in files, by name
 * @param attributes features written as XML attributes, in the order of the metamodel
 * @param elements features written as child elements, in the order of the metamodel
 * @param files features whose objects lie in files of their own
 * @param isElement whether objects have an identity
 */
record ClassTable(EClass eClass, String qualifiedName, EFactory factory, Map<String, Feature> byName, List<Feature> attributes,
    List<Feature> elements, List<Feature> files, boolean isElement) {

    /**
     * Position of a name among the XML attributes at or behind another position, or -1. Files have their attributes in order and parsers
     * give out interned names, so this mostly finds the next one at once, without hashing.
     */
    @SuppressWarnings("StringEquality")
    int position(String name, int from) {
        for (int i = from; i < attributes.size(); i++) {
            if (attributes.get(i).name() == name) {
                return i;
            }
        }
        return -1;
    }
}
