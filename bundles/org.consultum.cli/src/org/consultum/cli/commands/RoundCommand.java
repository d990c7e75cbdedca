package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.consultum.cli.commands.ReviewRounds.Round;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.review.anchor.ReviewText;
import org.consultum.review.anchor.StoredPages;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum round}: one review round: what is reviewed with the comments on it, verdicts, and what it comes to. */
public final class RoundCommand implements CommandLineCommand {

    private static final String ROUND = "ROUND";

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .parameter(ROUND, Texts.of("reviewRound.parameter"))
            .flag("--json", Texts.of("reviewRound.json"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum round council \"Minutes of the autumn meeting\"", Texts.of("reviewRound.example.text"))
            .example("consultum round council agenda --json", Texts.of("reviewRound.example.json"));
        RoundPage.KEYS.forEach(key -> syntax.key(key, Texts.of("reviewRound.key." + key)));
        return syntax.note(Texts.of("reviewRound.note")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Instant now = context.clock().instant();
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            Round found = ReviewRounds.find(session, context.parameter(ROUND).orElseThrow(), now);
            if (found.round().getSubject() == null) {
                throw new RefusedException(Texts.of("reviewRound.noSubject"), Texts.of("reviewRound.noSubject.remedy"));
            }
            RoundPage page = session.read(() -> new RoundPage(found, ReviewText.of(found.round().getSubject(), found.round().getPart(),
                new StoredPages(session, () -> false))));
            Writer out = ForRecipient.out(context, session);
            if (context.flag("--json")) {
                new JsonWriter(out).object(session.read(page::values));
            } else {
                out.write(session.read(page::text));
            }
            ForRecipient.tell(context, session);
            return Registers.tellProblems(context, session);
        }
    }
}
