package org.consultum.cli.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** What was typed for one command, checked against its syntax. */
final class Arguments {

    static final String HELP = "--help";
    static final String DEBUG = "--debug";

    private final CommandSyntax syntax;
    private final ParseResult parsed;
    private final Map<String, Integer> positions = new HashMap<>();

    private Arguments(CommandSyntax syntax, ParseResult parsed) {
        this.syntax = syntax;
        this.parsed = parsed;
        syntax.parameters().forEach(parameter -> positions.put(parameter.name(), positions.size()));
    }

    /** Whether the help was asked for rather than the command; then nothing else is checked. */
    static boolean askForHelp(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return false;
            }
            if (argument.equals(HELP) || argument.equals("-h")) {
                return true;
            }
        }
        return false;
    }

    static Arguments parse(String command, CommandSyntax syntax, List<String> typed) throws RefusedException {
        var line = new CommandLine(spec(command, syntax))
            .setExpandAtFiles(false)
            .setInterpolateVariables(false)
            .setPosixClusteredShortOptionsAllowed(false)
            .setAllowOptionsAsOptionParameters(false)
            .setUnmatchedOptionsArePositionalParams(false)
            .setTrimQuotes(false)
            .setToggleBooleanFlags(false);
        try {
            var arguments = new Arguments(syntax, line.parseArgs(typed.toArray(String[]::new)));
            arguments.checkChoices(command);
            return arguments;
        } catch (CommandLine.ParameterException e) {
            throw new RefusedException(message(e), Texts.of("usage.help", command));
        }
    }

    Optional<String> parameter(String name) {
        int position = Optional.ofNullable(positions.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
        return Optional.ofNullable(parsed.matchedPositionalValue(position, (String) null));
    }

    Optional<String> option(String name) {
        return options(name).stream().findFirst();
    }

    List<String> options(String name) {
        declared(name, false);
        return parsed.hasMatchedOption(name) ? parsed.matchedOption(name).stringValues() : List.of();
    }

    boolean flag(String name) {
        declared(name, true);
        return parsed.hasMatchedOption(name);
    }

    private void declared(String name, boolean flag) {
        if (syntax.options().stream().noneMatch(option -> option.name().equals(name) && option.isFlag() == flag)) {
            throw new IllegalArgumentException(name);
        }
    }

    private void checkChoices(String command) throws RefusedException {
        for (var parameter : syntax.parameters()) {
            check(command, parameter.name(), parameter(parameter.name()), parameter.choices());
        }
        for (var option : syntax.options()) {
            check(command, option.name(), option.isFlag() ? Optional.empty() : option(option.name()), option.choices());
        }
    }

    private static void check(String command, String name, Optional<String> typed, List<String> choices) throws RefusedException {
        if (typed.isPresent() && !choices.isEmpty() && !choices.contains(typed.get())) {
            String meant = Suggestions.closest(typed.get(), choices).map(choice -> " " + Texts.of("usage.meant", choice)).orElse("");
            throw new RefusedException(Texts.of("usage.choice", name, typed.get(), String.join(", ", choices)) + meant,
                Texts.of("usage.help", command));
        }
    }

    private static CommandSpec spec(String command, CommandSyntax syntax) {
        CommandSpec spec = CommandSpec.create().name("consultum " + command);
        int position = 0;
        for (var parameter : syntax.parameters()) {
            spec.addPositional(PositionalParamSpec.builder().index(Integer.toString(position++)).paramLabel(parameter.name())
                .arity(parameter.required() ? "1" : "0..1").required(parameter.required()).type(String.class).build());
        }
        for (var option : syntax.options()) {
            var built = OptionSpec.builder(option.name()).required(option.required());
            spec.addOption(option.isFlag() ? built.type(boolean.class).arity("0").build()
                : option.repeated() ? built.type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(option.value()).build()
                : built.type(String.class).arity("1").paramLabel(option.value()).build());
        }
        spec.addOption(OptionSpec.builder(DEBUG).type(boolean.class).arity("0").build());
        return spec;
    }

    private static String message(CommandLine.ParameterException problem) {
        return switch (problem) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case CommandLine.MissingParameterException missing -> missing.getMissing().isEmpty() ? missing.getMessage()
                : Texts.of("usage.missing", String.join(", ", missing.getMissing().stream().map(Arguments::label).toList()));
            case CommandLine.OverwrittenOptionException twice -> Texts.of("usage.twice", label(twice.getOverwritten()));
            default -> problem.getMessage();
        };
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().getFirst();
        if (!first.startsWith("-")) {
            return Texts.of("usage.surplus", first);
        }
        List<String> names = problem.getCommandLine().getCommandSpec().optionsMap().keySet().stream().toList();
        String typed = first.contains("=") ? first.substring(0, first.indexOf('=')) : first;
        return Texts.of("usage.unknownOption", first)
            + Suggestions.closest(typed, names).map(name -> " " + Texts.of("usage.meant", name)).orElse("");
    }
}
