package org.consultum.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.consultum.cli.Console;
import org.consultum.contributions.Answer;
import org.consultum.contributions.Call;
import org.consultum.contributions.Fault;
import org.consultum.session.BrokenInvariantException;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** Creates the command that was asked for and runs it or shows its help. No other command is created. */
public final class CommandRunner {

    private final Environment environment;

    public CommandRunner(Environment environment) {
        this.environment = environment;
    }

    public Outcome run(String name, List<String> typed) throws RefusedException, IOException, PluginFaultException {
        CommandTable.Entry entry = find(name);
        CommandSyntax syntax = syntax(entry);
        if (Arguments.askForHelp(typed)) {
            environment.console().out().write(HelpText.of(entry, syntax));
            return Outcome.DONE;
        }
        var run = new Run(environment, Arguments.parse(name, syntax, typed));
        var contribution = entry.contribution();
        if (contribution.plugin().isOurs()) {
            return value(contribution.call(command -> command)).run(run);
        }
        return switch (contribution.call(command -> command.run(run)).passing(RefusedException.class).passing(IOException.class)
            .passing(BrokenInvariantException.class).passing(Console.ClosedException.class).answer()) {
            case Answer.Given<Outcome>(Outcome outcome) -> outcome;
            case Answer.Refused<Outcome>(RefusedException refused) -> throw refused;
            case Answer.Refused<Outcome>(IOException failed) -> throw failed;
            case Answer.Refused<Outcome>(Exception other) -> throw (RuntimeException) other;
            case Answer.Failed<Outcome>(Fault fault) -> throw new PluginFaultException(fault);
        };
    }

    /** What a command takes; one of a plugin is asked no longer than it may take, and one that cannot be shown is no syntax. */
    private static CommandSyntax syntax(CommandTable.Entry entry) throws PluginFaultException {
        return value(entry.contribution().call(CommandLineCommand::syntax).answeringSoon().checked(syntax -> {
            HelpText.of(entry, syntax);
            return Optional.empty();
        }));
    }

    private static <R> R value(Call<R> call) throws PluginFaultException {
        return call.orThrow(PluginFaultException.class, PluginFaultException::new);
    }

    private CommandTable.Entry find(String name) throws RefusedException, PluginFaultException {
        var found = environment.commands().find(name);
        if (found.isPresent()) {
            return found.get();
        }
        Optional<Fault> fault = environment.commands().faults().at(CommandTable.POINT).stream()
            .filter(each -> each.contribution().equals(name)).findFirst();
        if (fault.isPresent()) {
            throw new PluginFaultException(fault.get());
        }
        List<String> names = environment.commands().all().stream().map(CommandTable.Entry::name).toList();
        String meant = Suggestions.closest(name, names).map(word -> " " + Texts.of("usage.meant", word)).orElse("");
        throw new RefusedException(Texts.of(name.startsWith("-") ? "usage.unknownOption" : "usage.unknownCommand", name) + meant,
            Texts.of("usage.commands", String.join(", ", names)));
    }
}
