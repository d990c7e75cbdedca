package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.hidden;
import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.followup.loop.Descendants;
import org.consultum.followup.loop.LoopFacts;
import org.consultum.followup.loop.LoopNames;
import org.consultum.followup.loop.LoopStatus;
import org.consultum.model.Committee;
import org.consultum.model.LoopStage;
import org.consultum.model.Recommendation;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.CommandSyntax.Option;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum loops}: where recommendations stand, what each waits for and since when. */
public final class LoopsCommand implements CommandLineCommand {

    static final List<Column<Loop>> COLUMNS = List.of(
        hidden("id", loop -> loop.made().getId()),
        shown("reference", loop -> loop.made().getReference()),
        hidden("committee", loop -> Values.name(loop.committee())),
        shown("title", loop -> loop.made().getTitle()),
        shown("stage", loop -> loop.status().stage().getLiteral()),
        hidden("reason", loop -> Loop.key(loop.status().reason())),
        shown("why", Loop::why),
        hidden("since", loop -> Values.text(loop.status().since().orElse(null))),
        hidden("due", loop -> Values.text(loop.status().due().orElse(null))),
        shown("daysLate", loop -> loop.status().daysLate()),
        shown("age", loop -> loop.status().age().isPresent() ? loop.status().age().getAsInt() : null),
        hidden("waitingFor", loop -> Loop.names(loop.status().waitingFor(), loop.names())),
        hidden("next", loop -> loop.status().next().key()),
        hidden("nextStep", Loop::next),
        hidden("measures", loop -> loop.facts().work().measures()),
        hidden("percentage", loop -> loop.facts().work().percentage()),
        hidden("implementation", loop -> Values.word(loop.facts().work().implementation())),
        hidden("ancestor", loop -> Loop.names(loop.facts().made().ancestor().stream().toList(), loop.names())),
        hidden("successors", loop -> Loop.names(loop.facts().closing().successors(), loop.names())),
        hidden("closedOn", loop -> Values.text(loop.made().getClosedOn())),
        hidden("committeeSlug", loop -> Values.slug(loop.committee())));

    /** A loop on a day. */
    record Loop(Recommendation made, Committee committee, LoopFacts facts, LoopStatus status, Function<String, Optional<String>> names) {

        static Loop of(Recommendation made, Committee committee, Descendants descendants, LocalDate asOf) {
            LoopFacts facts = descendants.facts(made);
            return new Loop(made, committee, facts, LoopStatus.of(facts, asOf), LoopNames.of(made, descendants.successors(made)));
        }

        String why() {
            return status.words(names, Locale.getDefault());
        }

        String next() {
            return status.nextWords(names, Locale.getDefault());
        }

        /** The name of a kind of reason in output for machines: {@code awaitingResponse}. */
        static String key(Object reason) {
            String name = reason.getClass().getSimpleName();
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }

        static String names(Collection<String> ids, Function<String, Optional<String>> names) {
            return ids.stream().map(id -> names.apply(id).orElse(id)).collect(Collectors.joining("; "));
        }
    }

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(CommitteeOption.NAME, "C", Texts.of("loops.committee"))
            .option(new Option("--stage", "STAGE", Texts.of("loops.stage"), false,
                Stream.of(LoopStage.values()).map(LoopStage::getLiteral).toList()))
            .flag("--late", Texts.of("loops.late"))
            .option("--as-of", "DATE", Texts.of("loops.asOf"))
            .flag("--json", Texts.of("list.json"))
            .flag("--csv", Texts.of("list.csv"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum loops council", Texts.of("loops.example.table"))
            .example("consultum loops council --late --json", Texts.of("loops.example.late"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("loops.key." + column.key())));
        return syntax.note(Texts.of("loops.note")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        if (context.flag("--json") && context.flag("--csv")) {
            throw new RefusedException(Texts.of("list.bothForms"), Texts.of("list.bothForms.remedy"));
        }
        Form form = context.flag("--json") ? Form.JSON : context.flag("--csv") ? Form.CSV : Form.TABLE;
        LocalDate asOf = Dates.option(context, "--as-of").orElseGet(() -> LocalDate.now(context.clock()));
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            List<Committee> committees = CommitteeOption.committees(context, session);
            List<Loop> loops = session.read(() -> {
                Descendants descendants = Descendants.in(session.register());
                return committees.stream().flatMap(committee -> Descendants.recommendations(committee)
                    .map(made -> Loop.of(made, committee, descendants, asOf))).filter(wanted(context)).toList();
            });
            var output = new RowOutput<>(form, COLUMNS, ForRecipient.out(context, session));
            for (Loop loop : loops) {
                output.row(loop);
            }
            output.end();
            ForRecipient.tell(context, session);
            if (form == Form.TABLE && loops.isEmpty()) {
                context.say(Texts.of("loops.none"));
            }
            return Registers.tellProblems(context, session);
        }
    }

    private static Predicate<Loop> wanted(CommandContext context) {
        Optional<String> stage = context.option("--stage");
        boolean late = context.flag("--late");
        return loop -> (stage.isEmpty() || loop.status().stage().getLiteral().equals(stage.get())) && (!late || loop.status().late());
    }
}
