package org.consultum.ui.actions.table;

import java.util.List;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.factory.Sets;
import org.eclipse.collections.impl.factory.primitive.IntSets;

/**
 * Lets the collections the table library uses find their implementation. They look it up once, through the class loader of the thread, and
 * remember a failure for ever; their bundles do not say that they need services of each other (Eclipse Collections 11.1, 2026).
 */
final class CollectionsReady {

    private CollectionsReady() {
    }

    /** Looks up what the table library needs; to be called before it is used for the first time, harmless later. */
    static void prepare() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(IntSets.class.getClassLoader());
        try {
            List.of(Bags.mutable.empty(), Lists.mutable.empty(), Maps.mutable.empty(), Sets.mutable.empty(), Bags.immutable.empty(),
                Lists.immutable.empty(), Maps.immutable.empty(), Sets.immutable.empty());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
