package org.consultum.cli.commands;

import java.io.IOException;
import org.consultum.cli.internal.Texts;
import org.consultum.samples.GeneratorSize;
import org.consultum.samples.RegisterGenerator;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum generate}: makes a register of any size for benchmarks. */
public final class GenerateCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("new.register"))
            .option("--committees", "N", Texts.of("generate.committees"))
            .option("--meetings", "N", Texts.of("generate.meetings"))
            .option("--actions", "N", Texts.of("generate.actions"))
            .option("--seed", "S", Texts.of("generate.seed"))
            .example("consultum generate bench --committees 20 --meetings 400 --actions 2000 --seed 1", Texts.of("generate.example"))
            .note(Texts.of("generate.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        var size = new GeneratorSize(
            (int) number(context, "--committees", 10, 1, GeneratorSize.MOST_COMMITTEES),
            (int) number(context, "--meetings", 100, 0, GeneratorSize.MOST_MEETINGS),
            (int) number(context, "--actions", 1_000, 0, GeneratorSize.MOST_ACTIONS),
            number(context, "--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE));
        var generator = new RegisterGenerator(size);
        for (int index = 0; index < size.committees(); index++) {
            generator.frame().getCommittees().add(generator.committee(index));
        }
        try (RegisterSession session = Registers.create(context, context.parameter(Registers.REGISTER).orElseThrow(), generator.frame())) {
            session.flush();
            context.say(Texts.of("generate.done", session.folder(), size.committees(), size.meetings(), size.actions(),
                Long.toString(size.seed())));
            context.out().write(session.folder() + "\n");
        }
        return Outcome.DONE;
    }

    private static long number(CommandContext context, String option, long otherwise, long least, long most) throws RefusedException {
        String typed = context.option(option).orElse(Long.toString(otherwise));
        try {
            long number = Long.parseLong(typed);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new RefusedException(Texts.of("generate.notANumber", option, typed), Texts.of("generate.range", option, least, most));
        }
        throw new RefusedException(Texts.of("generate.outside", option, typed), Texts.of("generate.range", option, least, most));
    }
}
