package org.consultum.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.model.Register;
import org.consultum.model.RegisterPackage;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.consultum.samples.DicasSample;
import org.consultum.samples.SamplePaper;
import org.consultum.samples.SampleRegisters;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.CommandSyntax.Option;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum new}: creates a register, empty or with a sample in it. */
public final class NewCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("new.register"))
            .option("--title", "TITLE", Texts.of("new.title"))
            .option(new Option("--sample", "NAME", Texts.of("new.sample"), false, List.of(SampleRegisters.DICAS)))
            .option("--zone", "ZONE", Texts.of("new.zone"))
            .option("--language", "TAG", Texts.of("new.language"))
            .example("consultum new council --title \"Defence Industry Council\" --zone Europe/London", Texts.of("new.example.empty"))
            .example("consultum new dicas --sample dicas", Texts.of("new.example.sample"))
            .note(Texts.of("new.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        boolean sample = context.option("--sample").isPresent();
        Optional<String> title = context.option("--title").map(String::strip);
        if (title.isPresent() ? title.get().isEmpty() : !sample) {
            throw new RefusedException(Texts.of("new.untitled"), Texts.of("new.untitled.remedy"));
        }
        Register register = sample ? context.service(SampleRegisters.class).dicas() : empty(context);
        title.ifPresent(register::setTitle);
        choose(context, register);
        try (RegisterSession session = Registers.create(context, typed, register)) {
            if (sample) {
                keepPapers(session);
            }
            session.flush();
            context.say(Texts.of("new.done", session.folder(), register.getTitle()));
            context.out().write(session.folder() + "\n");
        }
        return Outcome.DONE;
    }

    private static Register empty(CommandContext context) {
        Register register = new NewElements(IdSource.random()).create(Register.class, RegisterPackage.Literals.REGISTER);
        register.setZone(context.clock().getZone());
        register.setLanguage(Locale.getDefault().getLanguage().isEmpty() ? "en" : Locale.getDefault().getLanguage());
        return register;
    }

    private static void choose(CommandContext context, Register register) throws RefusedException {
        if (context.option("--zone").isPresent()) {
            String zone = context.option("--zone").get();
            try {
                register.setZone(ZoneId.of(zone));
            } catch (DateTimeException e) {
                throw new RefusedException(Texts.of("new.badZone", zone), Texts.of("new.badZone.remedy"));
            }
        }
        if (context.option("--language").isPresent()) {
            String tag = context.option("--language").get();
            if (!tag.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")) {
                throw new RefusedException(Texts.of("new.badLanguage", tag), Texts.of("new.badLanguage.remedy"));
            }
            register.setLanguage(tag);
        }
    }

    private static void keepPapers(RegisterSession session) throws IOException {
        for (SamplePaper paper : DicasSample.papers()) {
            try (InputStream content = paper.open()) {
                session.keepPaper(content, paper.extension());
            }
        }
    }
}
