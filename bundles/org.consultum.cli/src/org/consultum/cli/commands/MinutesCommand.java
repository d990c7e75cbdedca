package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.cli.internal.Texts;
import org.consultum.marking.release.Recipients;
import org.consultum.model.Meeting;
import org.consultum.reporting.Progress;
import org.consultum.reporting.minutes.MinutesDocument;
import org.consultum.reporting.minutes.MinutesFormat;
import org.consultum.reporting.minutes.MinutesResult;
import org.consultum.reporting.minutes.MinutesScope;
import org.consultum.reporting.minutes.MinutesWriter;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum minutes}: writes the minutes of one meeting. */
public final class MinutesCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--meeting", "REF", Texts.of("pack.meeting"))
            .required("--out", "FILE", Texts.of("minutes.out"))
            .option("--language", "TAG", Texts.of("minutes.language"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .flag("--public", Texts.of("minutes.public"))
            .flag("--force", Texts.of("pack.force"))
            .example("consultum minutes council --meeting 2026-12-08 --out december.docx", Texts.of("minutes.example.docx"))
            .example("consultum minutes council --meeting 2026/3 --out december.pdf --public", Texts.of("minutes.example.public"))
            .note(Texts.of("pack.note.meeting"))
            .note(Texts.of("minutes.note.out"))
            .note(Texts.of("recipient.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Path out = context.path(context.option("--out").orElseThrow());
        Optional<String> language = language(context);
        if (context.flag("--public") && context.option(ForRecipient.OPTION).isPresent()) {
            throw new RefusedException(Texts.of("minutes.bothRecipients"), Texts.of("minutes.bothRecipients.remedy"));
        }
        MinutesFormat format = MinutesFormat.of(out)
            .orElseThrow(() -> new RefusedException(Texts.of("minutes.format", out), Texts.of("minutes.format.remedy")));
        Optional<String> recipient = context.flag("--public") ? Optional.of(Recipients.PUBLIC) : context.option(ForRecipient.OPTION);
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow(), recipient)) {
            new OutputFile(out, ForRecipient.folder(session)).check(true);
            ForRecipient.check(context, session, context.flag("--force"), out);
            if (!context.flag("--force") && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedException(Texts.of("minutes.exists", out), Texts.of("out.exists.remedy"));
            }
            Meeting meeting = MeetingReference.find(session, context.option("--meeting").orElseThrow());
            MinutesScope scope = ForRecipient.isPublic(session) ? MinutesScope.PUBLIC : MinutesScope.FULL;
            MinutesDocument minutes = session.read(() -> MinutesDocument.of(meeting, language, scope));
            Outcome outcome = tell(context, session, new MinutesWriter(Locale.getDefault().toLanguageTag()).write(minutes, format, out,
                Progress.over(context.progress())));
            return Registers.tellProblems(context, session) == Outcome.DONE ? outcome : Outcome.FINDINGS;
        }
    }

    private static Optional<String> language(CommandContext context) throws RefusedException {
        Optional<String> typed = context.option("--language");
        if (typed.isPresent() && Locale.forLanguageTag(typed.get()).getLanguage().isEmpty()) {
            throw new RefusedException(Texts.of("minutes.noLanguage", typed.get()), Texts.of("minutes.noLanguage.remedy"));
        }
        return typed;
    }

    private static Outcome tell(CommandContext context, RegisterSession session, MinutesResult result)
            throws RefusedException, IOException {
        return switch (result) {
            case MinutesResult.Cancelled cancelled -> throw new CancellationException();
            case MinutesResult.Failed failed -> throw new RefusedException(failed.message(), failed.remedy());
            case MinutesResult.Written written -> {
                if (written.leftOut() > 0) {
                    context.say(Texts.of("minutes.leftOut", written.leftOut()));
                }
                if (!written.substituted().isEmpty()) {
                    context.say(Texts.of("minutes.substituted",
                        written.substituted().values().stream().mapToInt(Integer::intValue).sum()));
                }
                if (written.shortened() > 0) {
                    context.say(Texts.of("minutes.shortened", written.shortened()));
                }
                ForRecipient.tell(context, session, written.file());
                context.out().write(written.file() + "\n");
                yield written.substituted().isEmpty() && written.shortened() == 0 ? Outcome.DONE : Outcome.FINDINGS;
            }
        };
    }
}
