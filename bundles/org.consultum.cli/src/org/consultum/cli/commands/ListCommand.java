package org.consultum.cli.commands;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.CommandSyntax.Parameter;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum list}: lists the things of one kind. */
public final class ListCommand implements CommandLineCommand {

    static final String KIND = "KIND";

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(new Parameter(KIND, Texts.of("list.kind", String.join(", ", Listings.names())), true, List.of()))
            .parameter(Registers.REGISTER, Texts.of("register"))
            .flag("--json", Texts.of("list.json"))
            .flag("--csv", Texts.of("list.csv"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum list meetings council", Texts.of("list.example.table"))
            .example("consultum list actions council --json", Texts.of("list.example.json"))
            .example("consultum list papers council --csv > papers.csv", Texts.of("list.example.csv"))
            .example("consultum list procurement/ProcurementCase council", Texts.of("list.example.items"));
        for (Listing<?> listing : Listings.all(LocalDate.EPOCH)) {
            syntax.key(listing.name(), String.join(" ", listing.columns().stream().map(Column::key).toList()));
        }
        return syntax.note(Texts.of("list.note.values")).note(Texts.of("list.note.csv")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        if (context.flag("--json") && context.flag("--csv")) {
            throw new RefusedException(Texts.of("list.bothForms"), Texts.of("list.bothForms.remedy"));
        }
        Form form = context.flag("--json") ? Form.JSON : context.flag("--csv") ? Form.CSV : Form.TABLE;
        String kind = context.parameter(KIND).orElseThrow();
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            LocalDate today = LocalDate.now(context.clock());
            Listing<?> listing = ItemLists.listing(context, session.register(), kind, Listings.all(today));
            write(listing, session, form, context);
            ForRecipient.tell(context, session);
            return Registers.tellProblems(context, session);
        }
    }

    private static <T> void write(Listing<T> listing, RegisterSession session, Form form, CommandContext context) throws IOException {
        var output = new RowOutput<>(form, listing.columns(), ForRecipient.out(context, session));
        List<T> things = session.read(() -> listing.things().apply(session.register()).toList());
        for (T thing : things) {
            output.row(thing);
        }
        output.end();
        if (form == Form.TABLE && things.isEmpty()) {
            context.say(Texts.of("list.empty", listing.name()));
        }
    }
}
