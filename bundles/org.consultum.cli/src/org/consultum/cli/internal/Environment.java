package org.consultum.cli.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.consultum.cli.Console;

/**
 * What surrounds a run of the command line.
 *
 * @param console where output goes
 * @param services where commands find services
 * @param commands commands of the installation
 * @param clock time and zone
 * @param folder folder the user is in
 * @param version version of the installation
 * @param log where faults are kept
 */
public record Environment(Console console, Services services, CommandTable commands, Clock clock, Path folder, String version,
        FaultLog log) {

    public Environment {
        Objects.requireNonNull(console);
        Objects.requireNonNull(services);
        Objects.requireNonNull(commands);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(version);
        Objects.requireNonNull(log);
    }
}
