package org.consultum.spi.cli;

import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consultum.spi.Progress;

/**
 * One run of a command: what was typed, where output goes, and what the installation offers.
 *
 * <p>Results go to {@link #out()} and nothing else does, so that the output can be read by a program. Everything said to the user goes
 * through {@link #say(String)}.
 *
 * @since 0.1
 */
public interface CommandContext {

    /**
     * The value of a parameter.
     *
     * @param name its name in the syntax
     * @return what was typed; empty for an optional parameter that was left out
     * @throws IllegalArgumentException when the syntax names no such parameter
     */
    Optional<String> parameter(String name);

    /**
     * The value of an option.
     *
     * @param name its name in the syntax with its hyphens, such as {@code --out}
     * @return what was typed; empty when the option was left out
     * @throws IllegalArgumentException when the syntax names no such option with a value
     */
    Optional<String> option(String name);

    /**
     * The values of an option that may be given more than once, in the order in which they were typed.
     *
     * @param name its name in the syntax with its hyphens, such as {@code --param}
     * @throws IllegalArgumentException when the syntax names no such option with a value
     */
    List<String> options(String name);

    /**
     * Whether an option without a value was given.
     *
     * @param name its name in the syntax with its hyphens, such as {@code --json}
     * @throws IllegalArgumentException when the syntax names no such flag
     */
    boolean flag(String name);

    /**
     * A path as the user meant it: relative to the folder the user is in.
     *
     * @param text what was typed
     * @return an absolute path without {@code .} and {@code ..}
     * @throws RefusedException when no file can have this name
     */
    Path path(String text) throws RefusedException;

    /** The result, in UTF-8 with line feeds; buffered, and written out when the command ends. Not to be closed. */
    Writer out();

    /** Tells the user something on standard error. Control characters are made visible. */
    void say(String message);

    /** Shows how far a long command is. */
    Progress progress();

    /** Time and zone of this run. */
    Clock clock();

    /**
     * A service of the installation.
     *
     * @param type interface it is registered under
     * @throws IllegalStateException when the installation lacks it
     */
    <T> T service(Class<T> type);
}
