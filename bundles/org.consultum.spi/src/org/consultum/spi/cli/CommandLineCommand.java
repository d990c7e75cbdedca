package org.consultum.spi.cli;

import java.io.IOException;

/**
 * A command of the command line.
 *
 * <p>A command has no state: an instance is created for one run, and only when the user asks for this command or for its help. Both
 * methods are called on the main thread. Name and summary stand in the extension, so that the list of commands loads no class.
 *
 * @since 0.1
 */
public interface CommandLineCommand {

    /** What the command takes and what it gives. Called before {@link #run}, and for the help. */
    CommandSyntax syntax();

    /**
     * Does the work.
     *
     * <p>What is thrown beyond the exceptions named here is our fault: the user is told in one sentence, the log holds the rest, and the
     * exit code is 3.
     *
     * @param context arguments, output and services of this run; not to be kept
     * @return whether there is something to look at
     * @throws RefusedException when the arguments or what they name cannot be used; exit code 2
     * @throws IOException when reading or writing failed; exit code 2
     */
    Outcome run(CommandContext context) throws RefusedException, IOException;

    /** How a command that ran to its end came out. */
    enum Outcome {
        /** Done; exit code 0. */
        DONE,
        /** Done, and there is something the user should look at; exit code 1. */
        FINDINGS
    }
}
