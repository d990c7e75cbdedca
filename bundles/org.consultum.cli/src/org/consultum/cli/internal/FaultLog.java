package org.consultum.cli.internal;

import java.util.Optional;

/** Keeps what is needed to find the cause of a fault of ours. */
@FunctionalInterface
public interface FaultLog {

    /**
     * Keeps a fault.
     *
     * @return where it can be read; empty when it could not be kept
     */
    Optional<String> keep(Throwable fault);
}
