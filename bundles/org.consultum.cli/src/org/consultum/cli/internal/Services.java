package org.consultum.cli.internal;

/** Where commands find the services of the installation. */
@FunctionalInterface
public interface Services {

    /**
     * The service registered under an interface.
     *
     * @throws IllegalStateException when there is none
     */
    <T> T get(Class<T> type);
}
