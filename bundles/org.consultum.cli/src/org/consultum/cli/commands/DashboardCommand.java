package org.consultum.cli.commands;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.cli.output.TextTable;
import org.consultum.dashboard.Behind;
import org.consultum.dashboard.ContributedTiles;
import org.consultum.dashboard.DashboardFigures;
import org.consultum.dashboard.DashboardReport;
import org.consultum.dashboard.DashboardScope;
import org.consultum.index.IndexService;
import org.consultum.index.RegisterIndex;
import org.consultum.reporting.Progress;
import org.consultum.reporting.report.ReportDocument;
import org.consultum.reporting.report.ReportFormat;
import org.consultum.reporting.report.ReportResult;
import org.consultum.reporting.report.ReportWriter;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;

/** {@code consultum dashboard}: how actions and feedback loops stand, in numbers or as the follow-up report. */
public final class DashboardCommand implements CommandLineCommand {

    private static final List<String> KEYS = List.of("asOf", "committee", "open", "overdue", "dueSoon", "waiting", "withoutOwner",
        "openLoops", "lateLoops", "overdueByOwner", "stages", "ages", "implementation", "attendance", "deadlines", "tiles");

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option("--out", "FILE", Texts.of("dashboard.out"))
            .option(CommitteeOption.NAME, "C", Texts.of("export.committee"))
            .option("--as-of", "DATE", Texts.of("dashboard.asOf"))
            .option("--language", "TAG", Texts.of("dashboard.language"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .flag("--json", Texts.of("dashboard.json"))
            .flag("--force", Texts.of("pack.force"))
            .example("consultum dashboard council", Texts.of("dashboard.example.plain"))
            .example("consultum dashboard council --out follow-up.pdf", Texts.of("dashboard.example.pdf"))
            .example("consultum dashboard council --committee dicas --json", Texts.of("dashboard.example.json"));
        KEYS.forEach(key -> syntax.key(key, Texts.of("dashboard.key." + key)));
        return syntax.note(Texts.of("dashboard.note")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Optional<String> typed = context.option("--out");
        Optional<Path> out = typed.isEmpty() ? Optional.empty() : Optional.of(context.path(typed.get()));
        Optional<ReportFormat> format = out.flatMap(ReportFormat::of);
        if (out.isPresent() && format.isEmpty()) {
            throw new RefusedException(Texts.of("minutes.format", out.get()), Texts.of("dashboard.format.remedy"));
        }
        LocalDate asOf = Dates.option(context, "--as-of").orElseGet(() -> LocalDate.now(context.clock()));
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            if (out.isPresent()) {
                new OutputFile(out.get(), ForRecipient.folder(session)).check(true);
                ForRecipient.check(context, session, context.flag("--force"), out.get());
                if (!context.flag("--force") && Files.exists(out.get(), LinkOption.NOFOLLOW_LINKS)) {
                    throw new RefusedException(Texts.of("minutes.exists", out.get()), Texts.of("out.exists.remedy"));
                }
            }
            Optional<String> committee = context.option(CommitteeOption.NAME).isEmpty() ? Optional.empty()
                : Optional.of(CommitteeOption.committees(context, session).getFirst().getId());
            DashboardFigures figures = figures(context, session, new DashboardScope(asOf, committee, Set.of()));
            List<ContributedTiles.Shown> tiles = context.service(ContributedTiles.class).read(session, figures.scope());
            if (context.flag("--json")) {
                var values = json(figures);
                values.put("tiles", tiles.stream().map(tile -> row("id", tile.id(), "name", tile.name(), "count", tile.figure().count(),
                    "words", tile.words())).toList());
                new JsonWriter(ForRecipient.out(context, session)).object(values);
            } else if (out.isEmpty()) {
                table(ForRecipient.out(context, session), figures, tiles);
            }
            if (out.isPresent()) {
                write(context, DashboardReport.of(session, figures, tiles, context.option("--language")), format.orElseThrow(), out.get());
            }
            ForRecipient.tell(context, session, out.stream().toArray(Path[]::new));
            return figures.complete() && Registers.tellProblems(context, session) == Outcome.DONE ? Outcome.DONE : Outcome.FINDINGS;
        }
    }

    private static DashboardFigures figures(CommandContext context, RegisterSession session, DashboardScope scope) {
        try (RegisterIndex index = context.service(IndexService.class).open(session)) {
            index.upToDate().toCompletableFuture().join();
            return DashboardFigures.of(index, scope);
        }
    }

    private static void table(Writer out, DashboardFigures figures, List<ContributedTiles.Shown> tiles) throws IOException {
        var table = new TextTable(List.of(Texts.of("dashboard.what"), Texts.of("dashboard.count")));
        json(figures).forEach((key, value) -> {
            if (value instanceof Integer) {
                table.row(List.of(Texts.of("dashboard.name." + key), value));
            }
        });
        for (ContributedTiles.Shown tile : tiles) {
            table.row(List.of(tile.line(), tile.figure().count()));
        }
        table.writeTo(out);
    }

    private static void write(CommandContext context, ReportDocument report, ReportFormat format, Path out)
            throws RefusedException, IOException {
        switch (new ReportWriter(Locale.getDefault().toLanguageTag()).write(report, format, out, Progress.over(context.progress()))) {
            case ReportResult.Cancelled cancelled -> throw new CancellationException();
            case ReportResult.Failed failed -> throw new RefusedException(failed.message(), failed.remedy());
            case ReportResult.Written written -> {
                if (context.flag("--json")) {
                    context.say(written.file().toString());
                } else {
                    context.out().write(written.file() + "\n");
                }
            }
        }
    }

    /** The figures by their keys. */
    static Map<String, Object> json(DashboardFigures figures) {
        var totals = figures.totals();
        var all = new LinkedHashMap<String, Object>();
        all.put("asOf", figures.scope().asOf());
        all.put("committee", figures.scope().committeeId().orElse(null));
        all.put("open", totals.open().count());
        all.put("overdue", totals.overdue().count());
        all.put("dueSoon", totals.dueSoon().count());
        all.put("waiting", totals.waiting().count());
        all.put("withoutOwner", totals.withoutOwner().count());
        all.put("openLoops", totals.loops().count());
        all.put("lateLoops", totals.lateLoops().count());
        all.put("overdueByOwner", figures.overdue().stream().map(owner -> row("owner", owner.name().isEmpty() ? null : owner.name(),
            "ownerId", owner.ownerId().isEmpty() ? null : owner.ownerId(), "overdue", owner.all().count(), "upTo30Days",
            owner.recent().count(), "longer", owner.longer().count())).toList());
        all.put("stages", figures.stages().stream().map(stage -> row("stage", stage.stage().getLiteral(), "reached",
            stage.reached().count(), "here", stage.here().count(), "late", stage.late().count())).toList());
        all.put("ages", figures.ages().stream().map(age -> row("days", age.band().map(band -> band.key()).orElse(null), "actions",
            age.count().count())).toList());
        all.put("implementation", figures.implementation().stream().map(point -> row("day", point.day(), "percent",
            Math.round(point.percent() * 10) / 10.0, "measures", point.measures().count())).toList());
        all.put("attendance", figures.attendance().lines().stream().map(line -> row("name", line.name(), "id", line.id(), "day",
            line.day().orElse(null), "meetings", line.meetings(), "present", line.present(), "excused", line.excused(), "absent",
            line.absent())).toList());
        all.put("deadlines", figures.deadlines().next().stream().map(each -> row("day", each.day(), "kind",
            each.kind().name().toLowerCase(Locale.ROOT), "title", each.title(), "id",
            each.behind() instanceof Behind.ElementOf one ? one.id() : null, "committee", each.committeeId().orElse(null))).toList());
        return all;
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }
}
