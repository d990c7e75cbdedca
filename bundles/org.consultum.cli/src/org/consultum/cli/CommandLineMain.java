package org.consultum.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.consultum.cli.internal.CommandRunner;
import org.consultum.cli.internal.CommandTable;
import org.consultum.cli.internal.Environment;
import org.consultum.cli.internal.ExitCode;
import org.consultum.cli.internal.HelpText;
import org.consultum.cli.internal.PluginFaultException;
import org.consultum.cli.internal.Texts;
import org.consultum.session.BrokenInvariantException;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;
import org.eclipse.core.runtime.OperationCanceledException;

/** The command line: finds the command, runs it, and turns what comes of it into words and an exit code. Never ends the process. */
public final class CommandLineMain {

    private static final String DEBUG = "--debug";

    private final Environment environment;
    private final Console console;
    /** What was said as the outcome of the run itself. */
    private String said = "";

    public CommandLineMain(Environment environment) {
        this.environment = environment;
        this.console = environment.console();
    }

    /**
     * Runs one command.
     *
     * @param typed what was typed after {@code consultum}
     * @return the exit code
     */
    public int run(String... typed) {
        try {
            return runCommand(typed);
        } finally {
            // What plugins did wrong is said once and at the end, where it does not disturb the result.
            environment.commands().faults().all().stream().filter(fault -> !said.contains(fault.happened()))
                .forEach(fault -> console.say("consultum: " + fault.happened()));
        }
    }

    private int runCommand(String... typed) {
        var arguments = new ArrayList<>(List.of(typed));
        boolean debug = false;
        while (!arguments.isEmpty() && arguments.getFirst().equals(DEBUG)) {
            arguments.removeFirst();
            debug = true;
        }
        debug |= arguments.contains(DEBUG);
        try {
            int code = dispatch(arguments);
            console.out().flush();
            return code;
        } catch (Console.ClosedException e) {
            return ExitCode.DONE;
        } catch (RefusedException e) {
            return refused(e.getMessage(), e.remedy(), e, debug);
        } catch (IOException e) {
            return refused(Texts.of("failed.io", inWords(e)), Texts.of("failed.io.remedy"), e, debug);
        } catch (BrokenInvariantException e) {
            return refused(e.getMessage(), Texts.of("failed.takenBack"), e, debug);
        } catch (CancellationException | OperationCanceledException e) {
            return refused(Texts.of("failed.cancelled"), "", e, debug);
        } catch (PluginFaultException e) {
            return fault(e, debug);
        } catch (RuntimeException | Error e) {
            return fault(e, debug);
        }
    }

    private int dispatch(List<String> arguments) throws RefusedException, IOException, PluginFaultException {
        if (arguments.isEmpty()) {
            console.say(HelpText.overview(environment.commands()));
            return ExitCode.REFUSED;
        }
        String first = arguments.getFirst();
        List<String> rest = arguments.subList(1, arguments.size());
        switch (first) {
            case "--help", "-h" -> {
                return overview();
            }
            case "help" -> {
                return rest.isEmpty() ? overview() : help(rest.getFirst());
            }
            case "--version", "-V" -> {
                console.out().write("consultum " + environment.version() + "\n");
                return ExitCode.DONE;
            }
            default -> {
                Outcome outcome = new CommandRunner(environment).run(first, rest);
                return outcome == Outcome.DONE ? ExitCode.DONE : ExitCode.FINDINGS;
            }
        }
    }

    private int overview() throws IOException {
        CommandTable commands = environment.commands();
        console.out().write(HelpText.overview(commands));
        return ExitCode.DONE;
    }

    private int help(String command) throws RefusedException, IOException, PluginFaultException {
        new CommandRunner(environment).run(command, List.of("--help"));
        return ExitCode.DONE;
    }

    private int refused(String message, String remedy, Exception cause, boolean debug) {
        flushQuietly();
        said = message;
        console.say("consultum: " + message);
        if (!remedy.isEmpty()) {
            console.say(remedy);
        }
        if (debug) {
            console.show(cause);
        }
        return ExitCode.REFUSED;
    }

    private int fault(PluginFaultException fault, boolean debug) {
        flushQuietly();
        said = fault.getMessage();
        console.say("consultum: " + said + (debug ? "" : " " + Texts.of("fault.debug")));
        if (debug && fault.getCause() != null) {
            console.show(fault.getCause());
        }
        return ExitCode.FAULT;
    }

    private int fault(Throwable fault, boolean debug) {
        flushQuietly();
        String where = environment.log().keep(fault).map(place -> Texts.of("fault.log", place)).orElse(Texts.of("fault.debug"));
        String what = switch (fault) {
            case OutOfMemoryError memory -> Texts.of("fault.memory");
            default -> Texts.of("fault", fault.getClass().getSimpleName());
        };
        console.say("consultum: " + what + " " + where);
        if (debug) {
            console.show(fault);
        }
        return ExitCode.FAULT;
    }

    /** What was written before a failure stays readable; that it cannot be written is no news any more. */
    private void flushQuietly() {
        try {
            console.out().flush();
        } catch (IOException e) {
            console.say(Texts.of("failed.output"));
        }
    }

    private static String inWords(IOException problem) {
        return switch (problem) {
            case NoSuchFileException missing -> Texts.of("failed.io.missing", missing.getFile());
            case AccessDeniedException denied -> Texts.of("failed.io.denied", denied.getFile());
            case FileSystemException other -> other.getReason() == null ? other.getMessage() : other.getFile() + ": " + other.getReason();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
