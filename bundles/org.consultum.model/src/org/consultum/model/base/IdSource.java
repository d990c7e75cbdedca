package org.consultum.model.base;

import java.util.UUID;

/**
 * Where new elements get their identity from. Tests and generated registers use a source that repeats; people use random ones.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface IdSource {

    /** A new UUID in lower-case text form, never returned before by this source. */
    String next();

    /** Random UUIDs of version 4 (RFC 9562). */
    static IdSource random() {
        return () -> UUID.randomUUID().toString();
    }
}
