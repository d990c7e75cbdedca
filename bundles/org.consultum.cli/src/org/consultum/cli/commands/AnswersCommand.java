package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.consultum.cli.internal.Texts;
import org.consultum.engagement.answers.AnswerDocument;
import org.consultum.engagement.answers.AnswerOptions;
import org.consultum.model.ConsultationRound;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum answers}: writes what became of the submissions to a consultation round: you said, we did. */
public final class AnswersCommand implements CommandLineCommand {

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--round", "ROUND", Texts.of("round"))
            .required("--out", "FILE", Texts.of("answers.out"))
            .option("--language", "TAG", Texts.of("answers.language"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .flag("--without-names", Texts.of("answers.withoutNames"))
            .flag("--force", Texts.of("pack.force"))
            .example("consultum answers council --round \"Reports of shortages\" --out answers.html", Texts.of("answers.example.html"))
            .example("consultum answers council --round shortages --out answers.md --without-names", Texts.of("answers.example.names"))
            .note(Texts.of("round.note"))
            .note(Texts.of("answers.note"))
            .note(Texts.of("recipient.note"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Path out = context.path(context.option("--out").orElseThrow());
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        boolean html = name.endsWith(".html") || name.endsWith(".htm");
        if (!html && !name.endsWith(".md")) {
            throw new RefusedException(Texts.of("answers.format", out), Texts.of("answers.format.remedy"));
        }
        Optional<Locale> language = context.option("--language").map(Locale::forLanguageTag);
        if (language.filter(tag -> tag.getLanguage().isEmpty()).isPresent()) {
            throw new RefusedException(Texts.of("minutes.noLanguage", context.option("--language").get()),
                Texts.of("minutes.noLanguage.remedy"));
        }
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            new OutputFile(out, ForRecipient.folder(session)).check(true);
            ForRecipient.check(context, session, context.flag("--force"), out);
            if (!context.flag("--force") && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedException(Texts.of("minutes.exists", out), Texts.of("out.exists.remedy"));
            }
            ConsultationRound round = RoundReference.find(session, context.option("--round").orElseThrow());
            var options = new AnswerOptions(!context.flag("--without-names"), language);
            AnswerDocument answers = session.read(() -> AnswerDocument.of(round, options));
            write(out, html ? answers.html() : answers.markdown());
            ForRecipient.tell(context, session, out);
            if (answers.withheldPoints() > 0 || answers.withheldSubmissions() > 0) {
                context.say(Texts.of("answers.withheld", answers.withheldSubmissions(), answers.withheldPoints()));
            }
            if (answers.openPoints() > 0) {
                context.say(Texts.of("answers.open", answers.openPoints()));
            }
            context.out().write(out + "\n");
            return answers.openPoints() > 0 ? Outcome.FINDINGS : Registers.tellProblems(context, session);
        }
    }

    /** The file is there whole or not at all. */
    private static void write(Path out, String text) throws IOException {
        Path part = Files.createTempFile(out.toAbsolutePath().getParent(), ".answers", ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
