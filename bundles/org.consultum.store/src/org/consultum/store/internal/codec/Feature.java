package org.consultum.store.internal.codec;

import java.util.Objects;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * How one feature of one class stands in files.
 *
 * @param name name of the XML attribute or element
 * @param id feature id in the class, for access without look-ups
 * @param kind how it stands in files
 * @param many whether it holds several values
 * @param always whether it is written even when it has its default
 * @param type text form of the values; null unless an attribute of the metamodel
 * @param target class of the values; null unless a reference
 * @param plainList whether values can be added to the list without looking for an opposite
 */
record Feature(String name, int id, Kind kind, boolean many, boolean always, ValueType type, EClass target, boolean plainList,
    EStructuralFeature feature) {

    /** Ways of standing in a file. */
    enum Kind {
        /** XML attribute with the value's text. */
        ATTRIBUTE,
        /** One child element for each value or for a text of several lines. */
        TEXT,
        /** XML attribute with the ids of the targets, separated by blanks. */
        REFERENCE,
        /** One child element for each contained object. */
        CHILD,
        /** Contained objects that lie in files of their own. */
        FILE
    }

    Feature {
        Objects.requireNonNull(name);
        Objects.requireNonNull(feature);
    }
}
