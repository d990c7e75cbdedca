package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.agenda.versions.ItemChange;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.model.AgendaVersion;
import org.consultum.model.Meeting;
import org.consultum.review.note.ChangeSheet;
import org.consultum.review.note.ChangeSheet.PaperChange;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum changes}: what is new in a pack since a version of the agenda was published. */
public final class ChangesCommand implements CommandLineCommand {

    /** One line of the sheet. */
    record Change(String what, String change, String number, String title, String explanation, String before, String after, String id) {

        static Change of(ItemChange item) {
            String number = item.after().or(item::before).map(line -> line.number()).orElse("");
            return new Change("item", item.kind().name().toLowerCase(Locale.ROOT), number, item.title(), item.text(), null, null,
                item.item());
        }

        static Change of(PaperChange paper) {
            String kind = paper.kind().name().toLowerCase(Locale.ROOT);
            return new Change("paper", kind, paper.number(), paper.paper(), Texts.of("changes." + kind, paper.item()),
                paper.before().orElse(null), paper.after().orElse(null), null);
        }
    }

    static final List<Column<Change>> COLUMNS = List.of(shown("what", Change::what), shown("change", Change::change),
        shown("number", Change::number), shown("title", Change::title), shown("explanation", Change::explanation),
        Values.hidden("before", Change::before), Values.hidden("after", Change::after), Values.hidden("id", Change::id));

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--meeting", "REF", Texts.of("changes.meeting"))
            .required("--since", "VERSION", Texts.of("changes.since"))
            .flag("--json", Texts.of("list.json"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .example("consultum changes council --meeting 2026-12-08 --since A", Texts.of("changes.example"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("changes.key." + column.key())));
        return syntax.note(Texts.of("changes.note")).note(Texts.of("pack.note.meeting")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            Meeting meeting = MeetingReference.find(session, context.option("--meeting").orElseThrow());
            AgendaVersion version = version(session, meeting, context.option("--since").orElseThrow());
            List<Change> changes = session.read(() -> changes(ChangeSheet.since(version, meeting)));
            var output = new RowOutput<>(context.flag("--json") ? Form.JSON : Form.TABLE, COLUMNS, ForRecipient.out(context, session));
            for (Change change : changes) {
                output.row(change);
            }
            output.end();
            ForRecipient.tell(context, session);
            if (changes.isEmpty() && !context.flag("--json")) {
                context.say(Texts.of("changes.none", version.getLabel()));
            }
            return Registers.tellProblems(context, session);
        }
    }

    private static List<Change> changes(ChangeSheet sheet) {
        var changes = new ArrayList<Change>();
        sheet.items().forEach(item -> changes.add(Change.of(item)));
        sheet.papers().forEach(paper -> changes.add(Change.of(paper)));
        return changes;
    }

    private static AgendaVersion version(RegisterSession session, Meeting meeting, String label) throws RefusedException {
        List<AgendaVersion> all = session.read(() -> meeting.getAgenda() == null ? List.<AgendaVersion>of()
            : List.copyOf(meeting.getAgenda().getVersions()));
        Optional<AgendaVersion> found = all.stream().filter(version -> label.strip().equalsIgnoreCase(version.getLabel())).findFirst();
        return found.orElseThrow(() -> new RefusedException(Texts.of("changes.unknown", label), all.isEmpty()
            ? Texts.of("changes.unknown.none") : Texts.of("changes.unknown.remedy",
                all.stream().map(AgendaVersion::getLabel).collect(Collectors.joining(", ")))));
    }
}
