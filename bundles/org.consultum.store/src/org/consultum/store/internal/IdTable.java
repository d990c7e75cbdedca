package org.consultum.store.internal;

import java.util.HashMap;
import java.util.Map;
import org.consultum.model.base.ModelObject;
import org.consultum.store.internal.codec.Identities;

/** The loaded objects of a register by identity. Guarded by the register's load lock. */
final class IdTable implements Identities {

    private final Map<String, ModelObject> objects = new HashMap<>();

    @Override
    public ModelObject get(String id) {
        return objects.get(id);
    }

    @Override
    public ModelObject add(String id, ModelObject object) {
        return objects.putIfAbsent(id, object);
    }

    @Override
    public void remove(String id, ModelObject object) {
        objects.remove(id, object);
    }
}
