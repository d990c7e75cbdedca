package org.consultum.testing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consultum.spi.Progress;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/**
 * Runs one command of the command line as if it had been typed.
 *
 * <pre>{@code
 * var result = CommandTrial.of(new GreetCommand()).parameter("NAME", "Tokyo").run();
 * assertEquals("Hello, Tokyo\n", result.out());
 * }</pre>
 *
 * <p>Names that the syntax of the command does not have are a fault of the test. It is noon of 10 June 2026, UTC.
 *
 * @since 0.1
 */
public final class CommandTrial {

    private final CommandLineCommand command;
    private final Map<String, List<String>> typed = new HashMap<>();
    private final Map<Class<?>, Object> services = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();

    private CommandTrial(CommandLineCommand command) {
        this.command = Objects.requireNonNull(command);
    }

    /** A run without arguments. */
    public static CommandTrial of(CommandLineCommand command) {
        return new CommandTrial(command);
    }

    /** A parameter by its name in the syntax. */
    public CommandTrial parameter(String name, String value) {
        return type(name, value);
    }

    /** An option with its value; may be given again. */
    public CommandTrial option(String name, String value) {
        return type(name, value);
    }

    /** An option without a value. */
    public CommandTrial flag(String name) {
        return type(name, "");
    }

    /** The folder the user is in. */
    public CommandTrial in(Path where) {
        folder = where.toAbsolutePath();
        return this;
    }

    /** A service the installation offers. */
    public <T> CommandTrial service(Class<T> type, T service) {
        services.put(type, service);
        return this;
    }

    private CommandTrial type(String name, String value) {
        typed.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        return this;
    }

    /**
     * Runs the command.
     *
     * @throws RefusedException when the command refuses what was typed
     * @throws IOException when the command cannot read or write
     */
    public Result run() throws RefusedException, IOException {
        var run = new Run(command.syntax(), typed, services, folder);
        CommandLineCommand.Outcome outcome = command.run(run);
        return new Result(outcome, run.out.toString(), List.copyOf(run.said));
    }

    /**
     * What a command gave.
     *
     * @param outcome how it ended
     * @param out what it wrote to standard output
     * @param said what it told the user
     */
    public record Result(CommandLineCommand.Outcome outcome, String out, List<String> said) {
    }

    private static final class Run implements CommandContext {

        private final CommandSyntax syntax;
        private final Map<String, List<String>> typed;
        private final Map<Class<?>, Object> services;
        private final Path folder;
        private final StringWriter out = new StringWriter();
        private final List<String> said = new ArrayList<>();

        Run(CommandSyntax syntax, Map<String, List<String>> typed, Map<Class<?>, Object> services, Path folder) {
            this.syntax = syntax;
            this.typed = typed;
            this.services = services;
            this.folder = folder;
            typed.keySet().stream().filter(name -> syntax.parameters().stream().noneMatch(known -> known.name().equals(name))
                && syntax.options().stream().noneMatch(known -> known.name().equals(name))).findFirst().ifPresent(name -> {
                    throw new IllegalArgumentException("The syntax has no " + name);
                });
        }

        @Override
        public Optional<String> parameter(String name) {
            if (syntax.parameters().stream().noneMatch(known -> known.name().equals(name))) {
                throw new IllegalArgumentException("The syntax has no parameter " + name);
            }
            return given(name).stream().findFirst();
        }

        @Override
        public Optional<String> option(String name) {
            return options(name).stream().findFirst();
        }

        @Override
        public List<String> options(String name) {
            if (syntax.options().stream().noneMatch(known -> known.name().equals(name) && !known.isFlag())) {
                throw new IllegalArgumentException("The syntax has no option " + name + " with a value");
            }
            return given(name);
        }

        @Override
        public boolean flag(String name) {
            if (syntax.options().stream().noneMatch(known -> known.name().equals(name) && known.isFlag())) {
                throw new IllegalArgumentException("The syntax has no flag " + name);
            }
            return typed.containsKey(name);
        }

        private List<String> given(String name) {
            return List.copyOf(typed.getOrDefault(name, List.of()));
        }

        @Override
        public Path path(String text) {
            return folder.resolve(text).normalize();
        }

        @Override
        public Writer out() {
            return out;
        }

        @Override
        public void say(String message) {
            said.add(message);
        }

        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public Clock clock() {
            return Clock.fixed(Instant.parse("2026-06-10T12:00:00Z"), ZoneOffset.UTC);
        }

        @Override
        public <T> T service(Class<T> type) {
            return type.cast(Optional.ofNullable(services.get(type))
                .orElseThrow(() -> new IllegalStateException("The trial offers no " + type.getName())));
        }
    }
}
