package org.consultum.store.internal.codec;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;

/**
 * Addresses of elements by identity, as unresolved references carry them: {@code id:/Person#UUID}, naming the class the reference asks
 * for, so that an element of another kind is never put there.
 */
public final class IdUris {

    private static final String SCHEME = "id";

    private IdUris() {
    }

    static URI of(EClass type, String id) {
        return URI.createHierarchicalURI(SCHEME, null, null, new String[] {Schema.key(type)}, null, id);
    }

    /** Whether an address is one of an element by identity. */
    public static boolean matches(URI uri) {
        return SCHEME.equals(uri.scheme()) && uri.segmentCount() == 1 && uri.hasFragment();
    }

    /** Key of the class asked for, see {@link Schema#byKey(String)}. */
    public static String typeKey(URI uri) {
        return uri.segment(0);
    }

    /** The identity. */
    public static String id(URI uri) {
        return uri.fragment();
    }
}
