package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.cli.output.Visible;
import org.consultum.followup.orphan.Orphan;
import org.consultum.followup.orphan.Orphan.Lack;
import org.consultum.followup.orphan.Orphans;
import org.consultum.model.Committee;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum orphans}: what nobody follows up. */
public final class OrphansCommand implements CommandLineCommand {

    static final List<Column<Found>> COLUMNS = List.of(
        shown("kind", found -> found.orphan().kind().key()),
        hidden("id", found -> found.orphan().element()),
        hidden("in", found -> found.orphan().owner()),
        shown("name", found -> found.orphan().name()),
        shown("why", found -> found.orphan().words(Locale.getDefault())),
        hidden("since", found -> Values.text(found.orphan().since().orElse(null))),
        hidden("daysLate", found -> found.orphan().daysLate()),
        hidden("lacks", found -> Arrays.stream(Lack.values()).filter(found.orphan().lacking()::contains)
            .map(lack -> lack.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("; "))),
        shown("committeeSlug", Found::committee));

    /** An orphan with the short name of its committee. */
    record Found(Orphan orphan, String committee) {
    }

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(CommitteeOption.NAME, "C", Texts.of("orphans.committee"))
            .option("--as-of", "DATE", Texts.of("loops.asOf"))
            .flag("--json", Texts.of("orphans.json"))
            .example("consultum orphans council", Texts.of("orphans.example.table"))
            .example("consultum orphans council --as-of 2027-01-01 --json", Texts.of("orphans.example.json"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("orphans.key." + column.key())));
        return syntax.note(Texts.of("orphans.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        LocalDate asOf = Dates.option(context, "--as-of").orElseGet(() -> LocalDate.now(context.clock()));
        try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            List<Committee> committees = CommitteeOption.committees(context, session);
            List<Found> found = session.read(() -> {
                Map<String, String> slugs = committees.stream().collect(Collectors.toMap(Committee::getId, Values::slug));
                return Orphans.in(session.register(), committees, asOf).stream()
                    .map(orphan -> new Found(orphan, slugs.get(orphan.committee()))).toList();
            });
            if (context.flag("--json")) {
                var output = new RowOutput<>(Form.JSON, COLUMNS, context.out());
                for (Found one : found) {
                    output.row(one);
                }
                output.end();
            } else {
                inWords(found, context);
            }
            Outcome problems = Registers.tellProblems(context, session);
            return found.isEmpty() ? problems : Outcome.FINDINGS;
        }
    }

    private static void inWords(List<Found> found, CommandContext context) throws IOException {
        if (found.isEmpty()) {
            context.say(Texts.of("orphans.none"));
        }
        for (Orphan.Kind kind : Orphan.Kind.values()) {
            List<Found> ofKind = found.stream().filter(one -> one.orphan().kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                context.out().write(Texts.of("orphans.heading", kind.words(Locale.getDefault()), ofKind.size()) + "\n");
                for (Found one : ofKind) {
                    context.out().write("  " + Visible.line(Texts.of("orphans.line", one.committee(), one.orphan().name(),
                        one.orphan().words(Locale.getDefault()))) + "\n");
                }
            }
        }
    }
}
