package org.consultum.store.internal;

import org.consultum.store.internal.codec.Limits;
import org.consultum.store.internal.codec.ModelReader;
import org.consultum.store.internal.codec.ModelWriter;
import org.consultum.store.internal.codec.Schema;

/** Everything that reads and writes the content of files. */
record Codec(Schema schema, Limits limits, ModelReader reader, ModelWriter writer) {

    static Codec of(Schema schema, Limits limits) {
        return new Codec(schema, limits, new ModelReader(schema, limits), new ModelWriter(schema, limits));
    }

    /** A reader for another thread. */
    ModelReader newReader() {
        return new ModelReader(schema, limits);
    }
}
