package org.consultum.rules;

import java.util.function.Supplier;

/** Reads the model while nobody changes it. An open register's {@code session::read} is one. */
@FunctionalInterface
public interface ModelAccess {

    /** Runs the reader and returns what it returns. */
    <T> T read(Supplier<T> reader);

    /** For a register that no other thread changes. */
    static ModelAccess direct() {
        return new ModelAccess() {
            @Override
            public <T> T read(Supplier<T> reader) {
                return reader.get();
            }
        };
    }
}
