package org.consultum.cli.commands;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.cli.internal.Texts;
import org.consultum.interchange.ImportLimits;
import org.consultum.interchange.ImportOptions;
import org.consultum.interchange.ImportPlan;
import org.consultum.interchange.ImportService;
import org.consultum.interchange.Importers;
import org.consultum.interchange.OpenSource;
import org.consultum.interchange.Sources;
import org.consultum.interchange.TableExport;
import org.consultum.interchange.TypedSource;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.importer.ImportRefusedException;
import org.consultum.spi.importer.Importer;

/** {@code consultum import}: brings in what another system exported, as one change, and accounts for every value of it. */
public final class ImportCommand implements CommandLineCommand {

    private static final String FORMAT = "FORMAT";
    private static final String SOURCE = "SOURCE";
    private static final String INTO = "--into";
    private static final String DRY_RUN = "--dry-run";
    private static final String AS = "--as";

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(FORMAT, Texts.of("import.format"))
            .parameter(SOURCE, Texts.of("import.source"))
            .required(INTO, Registers.REGISTER, Texts.of("import.into"))
            .option(AS, "TYPE", Texts.of("import.as"))
            .flag(DRY_RUN, Texts.of("import.dryRun"))
            .flag("--json", Texts.of("import.json"))
            .flag("--restore-deleted", Texts.of("import.restoreDeleted"))
            .flag("--despite-damage", Texts.of("import.despiteDamage"))
            .example("consultum import oparl export.zip --into council --dry-run", Texts.of("import.example.dryRun"))
            .example("consultum import oparl export.zip --into council", Texts.of("import.example"))
            .example("consultum import table cases.csv --into council --as procurement/ProcurementCase", Texts.of("import.example.table"));
        ImportReport.KEYS.forEach(key -> syntax.key(key, Texts.of("import.key." + key)));
        return syntax.note(Texts.of("import.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        String format = context.parameter(FORMAT).orElseThrow();
        Importers importers = context.service(Importers.class);
        Importer importer = importers.find(format).orElseThrow(() -> new RefusedException(Texts.of("import.unknownFormat", format),
            Texts.of("import.unknownFormat.remedy", importers.formats().stream().map(Importers.Format::id)
                .collect(Collectors.joining(", ")))));
        Optional<String> type = context.option(AS).isPresent() ? Optional.of(TableExport.key(ItemLists.type(context,
            context.option(AS).get()))) : Optional.empty();
        boolean dry = context.flag(DRY_RUN);
        String typed = context.option(INTO).orElseThrow();
        try (RegisterSession session = dry ? Registers.read(context, typed) : Registers.write(context, typed);
                OpenSource source = open(context, type)) {
            var options = new ImportOptions(context.flag("--restore-deleted"), context.flag("--despite-damage"));
            ImportPlan plan = context.service(ImportService.class).prepare(session, importer, source, options, context.progress());
            if (!dry && plan.hasChanges()) {
                session.execute(plan.command(session.editingDomain()));
                session.flush();
            }
            var report = new ImportReport(plan, dry);
            if (context.flag("--json")) {
                report.writeJson(context.out());
            } else {
                report.writeText(context.out());
            }
            context.say(Texts.of(dry ? "import.dry" : plan.hasChanges() ? "import.done" : "import.nothing", session.folder()));
            return plan.isClean() ? Outcome.DONE : Outcome.FINDINGS;
        } catch (ImportRefusedException e) {
            throw new RefusedException(e.file() + ": " + e.getMessage(), e.remedy());
        }
    }

    private static OpenSource open(CommandContext context, Optional<String> type) throws RefusedException, IOException {
        OpenSource source = new Sources(ImportLimits.usual()).open(context.path(context.parameter(SOURCE).orElseThrow()));
        return type.isPresent() ? new TypedSource(source, type.get()) : source;
    }
}
