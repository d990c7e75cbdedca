package org.consultum.store.internal.codec;

import java.util.IdentityHashMap;
import java.util.Map;
import org.consultum.model.base.ModelObject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * Where the members of a file's lists stand in its bytes as they were written last, so that the next writing copies those that have not
 * changed. Whoever changes an object says so with {@link #changed}; whoever takes an object out or changes an identity says {@link #forget}
 * to all files of the register, because references are written as identities. Thread-safe.
 */
public final class WrittenParts {

    private final Map<ModelObject, Part> parts = new IdentityHashMap<>();
    private byte[] bytes = new byte[0];
    private int start;

    /** One member of a list with everything below it. */
    static final class Part {

        private int offset;
        private final int length;
        private final Map<String, String> packages;

        private Part(int offset, int length, Map<String, String> packages) {
            this.offset = offset;
            this.length = length;
            this.packages = packages;
        }
    }

    /** An object or one of its features is no longer as it was written. */
    public synchronized void changed(EObject object) {
        InternalEObject each = (InternalEObject) object;
        while (each != null) {
            parts.remove(each);
            each = each.eDirectResource() == null ? each.eInternalContainer() : null;
        }
    }

    /** Nothing is to be copied any more. */
    public synchronized void forget() {
        parts.clear();
        bytes = new byte[0];
    }

    /** How much memory is held, in bytes, not counting a few dozen for each part. */
    public synchronized int size() {
        return bytes.length;
    }

    /** Copies an object as it was written last; null if it is not known or has changed since, else the packages it uses. */
    Map<String, String> copy(ModelObject object, XmlBytes out) {
        Part part = parts.get(object);
        if (part == null) {
            return null;
        }
        int offset = out.size();
        out.add(bytes, start + part.offset, part.length);
        part.offset = offset;
        return part.packages;
    }

    /** An object was written anew. */
    void written(ModelObject object, int offset, int length, Map<String, String> packages) {
        parts.put(object, new Part(offset, length, packages));
    }

    /** The file is complete: offsets count from a place in these bytes, which nobody changes. */
    void complete(byte[] file, int bodyStart) {
        bytes = file;
        start = bodyStart;
    }
}
