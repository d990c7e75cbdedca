package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.consultum.cli.commands.ReviewRounds.Round;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.model.Committee;
import org.consultum.model.CommentState;
import org.consultum.model.RoundState;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum rounds}: the review rounds of a register, until when they run and who is waited for. */
public final class RoundsCommand implements CommandLineCommand {

    static final List<Column<Round>> COLUMNS = List.of(
        hidden("id", each -> each.round().getId()),
        shown("title", each -> each.round().getTitle()),
        hidden("committee", each -> Values.name(each.committee())),
        hidden("subject", Round::subject),
        hidden("part", each -> Values.word(each.round().getPart())),
        shown("state", each -> Values.word(each.round().getState())),
        shown("deadline", each -> Values.time(each.round().getDeadline())),
        shown("zone", each -> Values.zone(each.round().getDeadline())),
        hidden("silence", each -> each.round().isSilence()),
        hidden("expired", each -> each.outcome().expired()),
        hidden("reviewers", each -> each.outcome().counts().reviewers()),
        hidden("answered", each -> each.outcome().counts().answered()),
        shown("result", each -> Values.word(each.round().getState() == RoundState.CLOSED ? each.round().getResult()
            : each.outcome().result())),
        hidden("comments", each -> each.round().getComments().size()),
        hidden("openComments", each -> each.round().getComments().stream()
            .filter(comment -> comment.getState() == CommentState.OPEN).count()),
        hidden("closedAt", each -> Values.text(each.round().getClosedAt())),
        hidden("committeeSlug", each -> Values.slug(each.committee())),
        shown("missing", Round::missing));

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(CommitteeOption.NAME, "C", Texts.of("reviewRounds.committee"))
            .flag("--open", Texts.of("reviewRounds.open"))
            .flag("--json", Texts.of("list.json"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum rounds council --open", Texts.of("reviewRounds.example.open"))
            .example("consultum rounds council --json", Texts.of("reviewRounds.example.json"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("reviewRounds.key." + column.key())));
        return syntax.note(Texts.of("reviewRounds.note")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Instant now = context.clock().instant();
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            List<Committee> committees = CommitteeOption.committees(context, session);
            Predicate<Round> wanted = round -> !context.flag("--open") || round.round().getState() == RoundState.OPEN;
            List<Round> rounds = session.read(() -> ReviewRounds.of(committees, now).filter(wanted).toList());
            var output = new RowOutput<>(context.flag("--json") ? Form.JSON : Form.TABLE, COLUMNS, ForRecipient.out(context, session));
            for (Round round : rounds) {
                output.row(round);
            }
            output.end();
            ForRecipient.tell(context, session);
            if (rounds.isEmpty() && !context.flag("--json")) {
                context.say(Texts.of("reviewRounds.none"));
            }
            return Registers.tellProblems(context, session);
        }
    }
}
