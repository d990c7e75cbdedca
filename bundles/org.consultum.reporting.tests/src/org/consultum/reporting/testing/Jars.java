package org.consultum.reporting.testing;

import java.util.Optional;

/** Libraries for tests that are loaded apart from everything else. */
public final class Jars {

    private Jars() {
    }

    /**
     * A class loader of libraries.
     *
     * @param module folder below {@code releng} whose build fetches them
     */
    public static Optional<ClassLoader> of(String module) {
        return Apart.loader(module);
    }
}
