package org.consultum.cli.internal;

import java.io.IOException;
import java.util.List;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.core.runtime.CoreException;

/** Creates the command that was asked for and runs it or shows its help. No other command is created. */
public final class CommandRunner {

    private final Environment environment;

    public CommandRunner(Environment environment) {
        this.environment = environment;
    }

    public Outcome run(String name, List<String> typed) throws RefusedException, IOException, CoreException {
        CommandTable.Entry entry = find(name);
        CommandLineCommand command = entry.create();
        CommandSyntax syntax = command.syntax();
        if (Arguments.askForHelp(typed)) {
            environment.console().out().write(HelpText.of(entry, syntax));
            return Outcome.DONE;
        }
        environment.commands().leftOut().stream().filter(sentence -> sentence.contains("'" + name + "'"))
            .forEach(environment.console()::say);
        return command.run(new Run(environment, Arguments.parse(name, syntax, typed)));
    }

    private CommandTable.Entry find(String name) throws RefusedException {
        var found = environment.commands().find(name);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> names = environment.commands().all().stream().map(CommandTable.Entry::name).toList();
        String meant = Suggestions.closest(name, names).map(word -> " " + Texts.of("usage.meant", word)).orElse("");
        throw new RefusedException(Texts.of(name.startsWith("-") ? "usage.unknownOption" : "usage.unknownCommand", name) + meant,
            Texts.of("usage.commands", String.join(", ", names)));
    }
}
