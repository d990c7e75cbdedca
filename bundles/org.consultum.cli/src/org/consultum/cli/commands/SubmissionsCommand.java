package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.TextTable;
import org.consultum.cli.output.Visible;
import org.consultum.edit.command.IntentionCommand;
import org.consultum.engagement.intake.ColumnMapping;
import org.consultum.engagement.intake.ColumnUse;
import org.consultum.engagement.intake.CsvTable;
import org.consultum.engagement.intake.IntakeEntry;
import org.consultum.engagement.intake.IntakeLimits;
import org.consultum.engagement.intake.IntakePlan;
import org.consultum.engagement.intake.IntakeRefusedException;
import org.consultum.engagement.intake.Refusal;
import org.consultum.engagement.intake.SubmissionIntake;
import org.consultum.model.ConsultationRound;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum submissions}: receives submissions to a consultation round from a table or a folder of mails and documents. */
public final class SubmissionsCommand implements CommandLineCommand {

    private static final int TITLE = 60;

    @Override
    public CommandSyntax syntax() {
        return CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .required("--round", "ROUND", Texts.of("round"))
            .required("--from", "SOURCE", Texts.of("submissions.from"))
            .option("--map", "COLUMN=USE;...", Texts.of("submissions.map"))
            .flag("--preview", Texts.of("submissions.preview"))
            .example("consultum submissions council --round \"Reports of shortages\" --from answers.csv --preview",
                Texts.of("submissions.example.preview"))
            .example("consultum submissions council --round \"Reports of shortages\" --from inbox", Texts.of("submissions.example.folder"))
            .note(Texts.of("round.note"))
            .note(Texts.of("submissions.note.map"))
            .build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        boolean preview = context.flag("--preview");
        String typed = context.parameter(Registers.REGISTER).orElseThrow();
        Path source = context.path(context.option("--from").orElseThrow());
        var intake = new SubmissionIntake(IntakeLimits.usual());
        try (RegisterSession session = preview ? Registers.read(context, typed) : Registers.write(context, typed)) {
            ConsultationRound round = RoundReference.find(session, context.option("--round").orElseThrow());
            IntakePlan plan = intake.prepare(session, round, source, Optional.empty(), context.progress());
            if (context.option("--map").isPresent()) {
                ColumnMapping mapping = mapping(plan, context.option("--map").get());
                plan = intake.prepare(session, round, source, Optional.of(mapping), context.progress());
            }
            if (!preview && plan.hasChanges()) {
                plan.keepFiles(session, context.progress());
                IntentionCommand command = plan.command(session.editingDomain());
                Optional<String> refusal = command.refusal();
                if (refusal.isPresent()) {
                    throw new RefusedException(refusal.get(), Texts.of("submissions.refused.remedy"));
                }
                session.execute(command);
                session.flush();
            }
            report(plan, context.out());
            context.say(Texts.of(preview ? "import.dry" : plan.hasChanges() ? "submissions.done" : "import.nothing", session.folder()));
            return plan.refusals().isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
        } catch (IntakeRefusedException refused) {
            throw new RefusedException(refused.file() + ": " + refused.getMessage(), refused.remedy());
        }
    }

    private static ColumnMapping mapping(IntakePlan plan, String typed) throws RefusedException {
        CsvTable table = plan.table().orElseThrow(() -> new RefusedException(Texts.of("submissions.noTable"),
            Texts.of("submissions.noTable.remedy")));
        ColumnMapping mapping = plan.mapping().orElseThrow();
        for (String pair : typed.split(";")) {
            int equals = pair.lastIndexOf('=');
            int column = equals < 0 ? -1 : headers(table).indexOf(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT));
            Optional<ColumnUse> use = equals < 0 ? Optional.empty() : ColumnUse.parse(pair.substring(equals + 1));
            if (column < 0) {
                throw new RefusedException(Texts.of("submissions.noColumn", pair.strip()), Texts.of("submissions.noColumn.remedy",
                    table.headers().stream().map(Visible::line).collect(Collectors.joining(", "))));
            }
            mapping = mapping.with(column, use.orElseThrow(() -> new RefusedException(Texts.of("submissions.noUse", pair.strip()),
                Texts.of("submissions.note.map"))));
        }
        return mapping;
    }

    private static List<String> headers(CsvTable table) {
        return table.headers().stream().map(header -> header.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static void report(IntakePlan plan, Writer out) throws IOException {
        if (plan.table().isPresent()) {
            var columns = new TextTable(List.of("column", "use"));
            for (int i = 0; i < plan.table().get().headers().size(); i++) {
                columns.row(List.of(Visible.line(plan.table().get().headers().get(i)), plan.mapping().orElseThrow().uses().get(i).key()));
            }
            columns.writeTo(out);
            out.write("\n");
        }
        var table = new TextTable(List.of("change", "place", "sender", "title", "received", "points", "files", "remarks"));
        for (IntakeEntry entry : plan.entries()) {
            IntakeEntry.About about = entry.about();
            table.row(List.of(change(entry), Visible.line(about.place().text()), cut(about.sender()), cut(about.title()),
                about.received().map(Object::toString).orElse(""), about.points(), about.files().size(), remarks(entry)));
        }
        table.writeTo(out);
        if (!plan.refusals().isEmpty()) {
            out.write("\n" + Texts.of("submissions.refusals", plan.refusals().size()) + "\n");
            for (Refusal refusal : plan.refusals()) {
                out.write(Visible.line(refusal.place().text() + ": " + refusal.message() + " " + refusal.remedy()) + "\n");
            }
        }
    }

    private static String change(IntakeEntry entry) {
        return switch (entry) {
            case IntakeEntry.New fresh -> "new";
            case IntakeEntry.Known known -> "known";
            case IntakeEntry.Changed changed -> "changed";
            case IntakeEntry.Kept kept -> "kept";
        };
    }

    private static String remarks(IntakeEntry entry) {
        var remarks = new ArrayList<String>();
        if (entry.about().late()) {
            remarks.add(Texts.of("submissions.late"));
        }
        if (entry.about().confidential()) {
            remarks.add(Texts.of("submissions.confidential"));
        }
        if (!entry.about().known()) {
            remarks.add(Texts.of("submissions.stranger"));
        }
        if (entry instanceof IntakeEntry.Changed changed) {
            remarks.addAll(changed.changes());
        }
        return Visible.line(String.join(", ", remarks));
    }

    private static String cut(String text) {
        String line = Visible.line(text);
        return line.codePointCount(0, line.length()) <= TITLE ? line : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)) + "\u2026";
    }
}
