package org.consultum.store.internal.codec;

import org.consultum.model.base.ModelObject;

/** The objects of a register that are loaded, by identity. */
public interface Identities {

    /** The object with an identity, or null. */
    ModelObject get(String id);

    /** Adds an object unless the identity is taken; returns the object that has it then, or null when it was added. */
    ModelObject add(String id, ModelObject object);

    /** Takes out an identity if it belongs to this object. */
    void remove(String id, ModelObject object);
}
