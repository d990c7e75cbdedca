package org.consultum.cli.internal;

import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consultum.spi.Progress;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.RefusedException;

/** The context of one run of a command. */
final class Run implements CommandContext {

    private final Environment environment;
    private final Arguments arguments;
    private final Progress progress;

    Run(Environment environment, Arguments arguments) {
        this.environment = environment;
        this.arguments = arguments;
        this.progress = new SpokenProgress(environment.console()::say, environment.clock());
    }

    @Override
    public Optional<String> parameter(String name) {
        return arguments.parameter(name);
    }

    @Override
    public Optional<String> option(String name) {
        return arguments.option(name);
    }

    @Override
    public List<String> options(String name) {
        return arguments.options(name);
    }

    @Override
    public boolean flag(String name) {
        return arguments.flag(name);
    }

    @Override
    public Path path(String text) throws RefusedException {
        if (text.isBlank()) {
            throw new RefusedException(Texts.of("path.empty"), Texts.of("path.empty.remedy"));
        }
        try {
            return environment.folder().resolve(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new RefusedException(Texts.of("path.impossible", text), Texts.of("path.impossible.remedy"));
        }
    }

    @Override
    public Writer out() {
        return environment.console().out();
    }

    @Override
    public void say(String message) {
        environment.console().say(message);
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public Clock clock() {
        return environment.clock();
    }

    @Override
    public <T> T service(Class<T> type) {
        return environment.services().get(type);
    }
}
