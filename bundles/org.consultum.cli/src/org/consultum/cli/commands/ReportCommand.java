package org.consultum.cli.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.JsonWriter;
import org.consultum.cli.output.TextTable;
import org.consultum.reporting.catalogue.FormatEntry;
import org.consultum.reporting.catalogue.ReportEntry;
import org.consultum.reporting.catalogue.ReportOrder;
import org.consultum.reporting.catalogue.ReportOutcome;
import org.consultum.reporting.catalogue.ReportSource;
import org.consultum.reporting.catalogue.Reports;
import org.consultum.reporting.catalogue.TemplateProblem;
import org.consultum.reporting.catalogue.UserTemplates;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportWords;

/** {@code consultum report}: the catalogue of reports, one of them described, and one of them written. */
public final class ReportCommand implements CommandLineCommand {

    private static final String ID = "ID";
    private static final String LIST = "list";
    private static final String OUT = "--out";
    private static final String PARAM = "--param";
    private static final String FORMAT = "--format";
    private static final String TEMPLATES = "--templates";
    private static final String COPY = "--copy-template";
    private static final String CHECK = "--check-template";
    private static final String LANGUAGE = "--language";
    private static final List<String> KEYS = List.of("id", "label", "category", "description", "formats", "parameters");

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(ID, Texts.of("report.id"))
            .parameter(new CommandSyntax.Parameter(Registers.REGISTER, Texts.of("register"), false, List.of()))
            .option(OUT, "FILE", Texts.of("report.out"))
            .option(FORMAT, "NAME", Texts.of("report.format"))
            .repeated(PARAM, "NAME=VALUE", Texts.of("report.param"))
            .option(LANGUAGE, "TAG", Texts.of("report.language"))
            .option("--as-of", "DATE", Texts.of("report.asOf"))
            .option(ForRecipient.name())
            .option(ForRecipient.manifest())
            .option(TEMPLATES, "FOLDER", Texts.of("report.templates"))
            .flag(COPY, Texts.of("report.copy"))
            .flag(CHECK, Texts.of("report.check"))
            .flag("--json", Texts.of("report.json"))
            .flag("--force", Texts.of("pack.force"))
            .example("consultum report list", Texts.of("report.example.list"))
            .example("consultum report decision-register", Texts.of("report.example.describe"))
            .example("consultum report decision-register council --param committee=dicas --out decisions.pdf",
                Texts.of("report.example.write"))
            .example("consultum report decision-register council --copy-template", Texts.of("report.example.copy"));
        KEYS.forEach(key -> syntax.key(key, Texts.of("report.key." + key)));
        return syntax.note(Texts.of("report.note")).note(Texts.of("recipient.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        Reports reports = context.service(Reports.class);
        String id = context.parameter(ID).orElseThrow();
        if (id.equals(LIST)) {
            return list(context, reports);
        }
        ReportEntry report = reports.find(id).orElseThrow(() -> new RefusedException(Texts.of("report.unknown", id),
            Texts.of("report.unknown.remedy")));
        if (context.parameter(Registers.REGISTER).isEmpty()) {
            return describe(context, reports, report);
        }
        return context.flag(COPY) ? copy(context, reports, report) : write(context, reports, report);
    }

    private static Outcome list(CommandContext context, Reports reports) throws IOException {
        List<ReportEntry> all = reports.all();
        if (context.flag("--json")) {
            var json = new JsonWriter(context.out());
            json.beginArray();
            for (ReportEntry report : all) {
                json.element(json(reports, report));
            }
            json.endArray();
        } else {
            var table = new TextTable(List.of(Texts.of("report.column.id"), Texts.of("report.column.label"),
                Texts.of("report.column.category"), Texts.of("report.column.formats")));
            all.forEach(report -> table.row(List.of(report.id(), report.label(), report.category().label(),
                String.join(" ", report.formats()))));
            table.writeTo(context.out());
        }
        reports.faults().forEach(context::say);
        return reports.faults().isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
    }

    private static Map<String, Object> json(Reports reports, ReportEntry report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", report.id());
        json.put("label", report.label());
        json.put("category", report.category().label());
        json.put("description", report.description());
        json.put("formats", report.formats());
        json.put("parameters", reports.parameters(report.id()).stream().map(parameter -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("id", parameter.id());
            one.put("type", parameter.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.put("required", parameter.required());
            one.put("fallback", parameter.fallback().isEmpty() ? null : parameter.fallback());
            one.put("choices", parameter.choices());
            return one;
        }).toList());
        return json;
    }

    private static Outcome describe(CommandContext context, Reports reports, ReportEntry report) throws IOException {
        if (context.flag("--json")) {
            new JsonWriter(context.out()).object(json(reports, report));
            return Outcome.DONE;
        }
        context.out().write(report.label() + "\n" + report.description() + "\n"
            + Texts.of("report.formats", String.join(", ", report.formats())) + "\n");
        ReportWords words = reports.words(report.id(), Locale.getDefault().toLanguageTag(), List.of());
        var table = new TextTable(List.of(Texts.of("report.column.parameter"), Texts.of("report.column.what"),
            Texts.of("report.column.values"), Texts.of("report.column.fallback")));
        for (ReportParameter parameter : reports.parameters(report.id())) {
            table.row(List.of(parameter.id(), words.find("param." + parameter.id()).orElse(parameter.id()), values(parameter),
                parameter.required() ? Texts.of("report.required") : parameter.fallback()));
        }
        if (!reports.parameters(report.id()).isEmpty()) {
            context.out().write("\n");
            table.writeTo(context.out());
        }
        return Outcome.DONE;
    }

    private static String values(ReportParameter parameter) {
        return switch (parameter.type()) {
            case CHOICE -> String.join(", ", parameter.choices());
            case YES_NO -> "true, false";
            default -> Texts.of("report.type." + parameter.type().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static Outcome copy(CommandContext context, Reports reports, ReportEntry report) throws RefusedException, IOException {
        if (!report.hasTemplate()) {
            throw new RefusedException(Texts.of("report.noTemplate", report.id()), Texts.of("report.noTemplate.remedy"));
        }
        Path folder;
        if (context.option(TEMPLATES).isPresent()) {
            folder = context.path(context.option(TEMPLATES).get());
        } else {
            try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
                folder = session.folder().resolve(ReportSource.TEMPLATES);
            }
        }
        for (Path file : reports.copyTemplate(report.id(), folder)) {
            context.out().write(file + "\n");
        }
        return Outcome.DONE;
    }

    private static Outcome write(CommandContext context, Reports reports, ReportEntry report) throws RefusedException, IOException {
        LocalDate asOf = Dates.option(context, "--as-of").orElseGet(() -> LocalDate.now(context.clock()));
        Optional<Path> out = context.option(OUT).isEmpty() ? Optional.empty() : Optional.of(context.path(context.option(OUT).get()));
        if (out.isEmpty() && !context.flag(CHECK)) {
            throw new RefusedException(Texts.of("report.noOut"), Texts.of("report.noOut.remedy"));
        }
        String format = format(context, reports, report, out);
        Map<String, String> values = values(context);
        try (RegisterSession session = ForRecipient.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            ReportOrder order = new ReportOrder(report.id(), format, source(context, session), values, language(context), asOf,
                Locale.getDefault().toLanguageTag());
            if (context.flag(CHECK)) {
                Optional<TemplateProblem> problem = reports.check(order, context.progress());
                if (problem.isPresent()) {
                    context.out().write(shown(problem.get()) + "\n");
                    return Outcome.FINDINGS;
                }
                if (out.isEmpty()) {
                    return Outcome.DONE;
                }
            }
            new OutputFile(out.get(), ForRecipient.folder(session)).check(true);
            ForRecipient.check(context, session, context.flag("--force"), out.get());
            if (!context.flag("--force") && Files.exists(out.get(), LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedException(Texts.of("minutes.exists", out.get()), Texts.of("out.exists.remedy"));
            }
            Outcome outcome = tell(context, session, reports.write(order, out.get(), context.progress()));
            return Registers.tellProblems(context, session) == Outcome.DONE ? outcome : Outcome.FINDINGS;
        }
    }

    private static Outcome tell(CommandContext context, RegisterSession session, ReportOutcome result) throws RefusedException, IOException {
        return switch (result) {
            case ReportOutcome.Cancelled cancelled -> throw new CancellationException();
            case ReportOutcome.Failed failed -> throw new RefusedException(failed.message(), failed.remedy());
            case ReportOutcome.TemplateWrong wrong -> throw new RefusedException(shown(wrong.problem()),
                Texts.of("report.template.remedy"));
            case ReportOutcome.Written written -> {
                if (!written.removed().isEmpty()) {
                    context.say(Texts.of("report.removed", String.join(", ", written.removed())));
                }
                ForRecipient.tell(context, session, written.file());
                context.out().write(written.file() + "\n");
                yield written.removed().isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
            }
        };
    }

    /** Where in which template what is wrong, in the way editors and build tools read. */
    private static String shown(TemplateProblem problem) {
        var place = new ArrayList<String>(List.of(problem.file()));
        if (problem.line() > 0) {
            place.add(problem.line() + ":" + problem.column());
        }
        return String.join(":", place) + ": " + problem.message() + (problem.text().isEmpty() ? "" : "\n  " + problem.text());
    }

    private static ReportSource source(CommandContext context, RegisterSession session) throws RefusedException {
        Path user = context.option(TEMPLATES).isPresent() ? context.path(context.option(TEMPLATES).get()) : UserTemplates.folder();
        List<Path> folders = context.option(TEMPLATES).isPresent()
            ? List.of(user, ForRecipient.folder(session).resolve(ReportSource.TEMPLATES))
            : List.of(ForRecipient.folder(session).resolve(ReportSource.TEMPLATES), user);
        return new ReportSource(session.register(), session::paper, session::find, session::read, folders,
            context.option(ForRecipient.OPTION));
    }

    private static String format(CommandContext context, Reports reports, ReportEntry report, Optional<Path> out)
            throws RefusedException {
        Optional<String> asked = context.option(FORMAT).or(() -> out.flatMap(file -> reports.formats().stream()
            .filter(format -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + format.extension()))
            .map(FormatEntry::format).findFirst()));
        if (asked.isEmpty() && out.isPresent()) {
            throw new RefusedException(Texts.of("minutes.format", out.get()),
                Texts.of("report.format.remedy", String.join(", ", report.formats())));
        }
        String format = asked.orElse(report.formats().getFirst());
        if (!report.formats().contains(format)) {
            throw new RefusedException(Texts.of("report.notAs", report.id(), format),
                Texts.of("report.format.remedy", String.join(", ", report.formats())));
        }
        return format;
    }

    private static Map<String, String> values(CommandContext context) throws RefusedException {
        var values = new LinkedHashMap<String, String>();
        for (String typed : context.options(PARAM)) {
            int equals = typed.indexOf('=');
            if (equals < 1 || values.put(typed.substring(0, equals), typed.substring(equals + 1)) != null) {
                throw new RefusedException(Texts.of("report.badParam", typed), Texts.of("report.badParam.remedy"));
            }
        }
        return values;
    }

    private static Optional<String> language(CommandContext context) throws RefusedException {
        Optional<String> typed = context.option(LANGUAGE);
        if (typed.isPresent() && Locale.forLanguageTag(typed.get()).getLanguage().isEmpty()) {
            throw new RefusedException(Texts.of("minutes.noLanguage", typed.get()), Texts.of("minutes.noLanguage.remedy"));
        }
        return typed;
    }
}
