package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Register;
import org.consultum.session.RegisterSession;
import org.consultum.session.RegisterSession.Access;
import org.consultum.session.RegisterSessions;
import org.consultum.session.RegisterSessions.Mode;
import org.consultum.session.RegisterSessions.OpenResult;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand.Outcome;
import org.consultum.spi.cli.RefusedException;
import org.consultum.store.Problem;

/** Opens and creates registers for commands, and says what is wrong with their files. */
final class Registers {

    /** Name of the parameter that names a register. */
    static final String REGISTER = "REGISTER";

    private Registers() {
    }

    /** Opens the register a command reads. Takes no lock, so it works while the register is open elsewhere. */
    static RegisterSession read(CommandContext context, String typed) throws RefusedException {
        return opened(context, context.service(RegisterSessions.class).open(context.path(typed), Mode.READ), typed);
    }

    /** Opens the register a command changes; refuses when it cannot be changed, and says who holds it. */
    static RegisterSession write(CommandContext context, String typed) throws RefusedException, IOException {
        RegisterSession session = opened(context, context.service(RegisterSessions.class).open(context.path(typed), Mode.WRITE), typed);
        if (session.access() instanceof Access.ReadOnly readOnly) {
            session.close();
            throw new RefusedException(Texts.of("register.readOnly", typed, readOnly.reason()), Texts.of("register.readOnly.remedy"));
        }
        return session;
    }

    /** Creates a register in a new or empty folder. */
    static RegisterSession create(CommandContext context, String typed, Register content) throws RefusedException {
        Path folder = context.path(typed);
        return opened(context, context.service(RegisterSessions.class).create(folder, content), typed);
    }

    /**
     * Says what is wrong with the files that were loaded.
     *
     * @return findings when something could not be used, so that what the command gave is incomplete
     */
    static Outcome tellProblems(CommandContext context, RegisterSession session) {
        // What a missing plugin keeps is no problem, but must not look as if it were not there.
        session.problems().stream().filter(problem -> problem.severity() == Problem.Severity.INFO
            && problem.file().filter(file -> file.startsWith("sections")).isPresent()).forEach(problem -> context.say(inWords(problem)));
        List<Problem> problems = session.problems().stream().filter(problem -> problem.severity() != Problem.Severity.INFO).toList();
        problems.forEach(problem -> context.say(inWords(problem)));
        return problems.isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
    }

    static String inWords(Problem problem) {
        String place = problem.file().map(Path::toString).orElse("");
        String line = problem.line() > 0 ? ":" + problem.line() : "";
        return (place.isEmpty() ? "" : place + line + ": ") + problem.message() + " " + problem.remedy();
    }

    private static RegisterSession opened(CommandContext context, OpenResult result, String typed) throws RefusedException {
        return switch (result) {
            case OpenResult.Opened opened -> opened.session();
            case OpenResult.Failed failed -> throw refused(context, failed.problems(), typed);
        };
    }

    private static RefusedException refused(CommandContext context, List<Problem> problems, String typed) {
        problems.stream().skip(1).forEach(problem -> context.say(inWords(problem)));
        Problem first = problems.getFirst();
        return new RefusedException(Texts.of("register.unusable", typed, first.message()), first.remedy());
    }
}
