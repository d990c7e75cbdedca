package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.cli.check.FindingPlace;
import org.consultum.cli.check.FindingText;
import org.consultum.cli.check.SarifLog;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.model.Element;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.rules.Citation;
import org.consultum.rules.RulePack;
import org.consultum.rules.WaiverUse;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.rule.Finding.Severity;
import org.osgi.framework.FrameworkUtil;

/** {@code consultum check}: looks for what is wrong with a register. */
public final class CheckCommand implements CommandLineCommand {

    private static final String PACK = "--pack";

    private static final List<Column<Found>> COLUMNS = List.of(
        shown("severity", found -> found.finding().severity().name().toLowerCase(Locale.ROOT)),
        shown("rule", found -> found.finding().rule()),
        shown("file", found -> found.finding().file().map(file -> file.toString().replace('\\', '/')).orElse(null)),
        shown("line", found -> found.finding().line() > 0 ? found.finding().line() : null),
        shown("id", found -> found.finding().elementId().orElse(null)),
        shown("message", found -> found.finding().message()),
        shown("remedy", found -> found.finding().remedy()),
        shown("citation", found -> found.finding().citation().map(Citation::source).orElse(null)),
        shown("read", found -> found.finding().citation().map(citation -> citation.read().name().toLowerCase(Locale.ROOT)).orElse(null)),
        shown("link", found -> found.finding().citation().flatMap(Citation::link).map(Object::toString).orElse(null)),
        shown("field", found -> found.finding().feature().orElse(null)),
        shown("committee", found -> found.place().committee().map(Values::slug).orElse(null)),
        shown("meetingId", found -> found.place().meeting().map(Element::getId).orElse(null)),
        shown("waived", found -> !found.finding().counts()),
        shown("waivedBy", found -> found.finding().waiver().flatMap(WaiverUse::grantedBy).orElse(null)),
        shown("waivedUntil", found -> found.finding().waiver().flatMap(WaiverUse::until).map(Object::toString).orElse(null)),
        shown("waivedReason", found -> found.finding().waiver().map(WaiverUse::reason).orElse(null)));

    private record Found(CheckFinding finding, FindingPlace place) {
    }

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .option(PACK, "P", Texts.of("check.pack"))
            .option("--as-of", "DATE", Texts.of("check.asOf"))
            .flag("--json", Texts.of("check.json"))
            .flag("--sarif", Texts.of("check.sarif"))
            .example("consultum check council", Texts.of("check.example.plain"))
            .example("consultum check council --pack faca --as-of 2026-12-08", Texts.of("check.example.pack"))
            .example("consultum check council --sarif > findings.sarif", Texts.of("check.example.sarif"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("check.key." + column.key())));
        return syntax.note(Texts.of("check.note")).note(Texts.of("check.note.waived")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        if (context.flag("--json") && context.flag("--sarif")) {
            throw new RefusedException(Texts.of("check.bothForms"), Texts.of("check.bothForms.remedy"));
        }
        LocalDate day = Dates.option(context, "--as-of").orElse(LocalDate.now(context.clock()));
        CheckService checks = context.service(CheckService.class);
        Set<String> packs = packs(context, checks);
        try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            CheckRequest request = CheckRequest.of(session.register(), day).by(packs)
                .in(session.folder(), session::read, session::problems);
            List<CheckFinding> findings = checks.check(request, new MonitorOverProgress(context.progress()));
            if (context.flag("--sarif")) {
                new SarifLog(session, request, checks.catalogue(), version()).write(findings, context.out());
            } else if (context.flag("--json")) {
                var output = new RowOutput<>(Form.JSON, COLUMNS, context.out());
                for (CheckFinding finding : findings) {
                    output.row(new Found(finding, FindingPlace.of(finding, session)));
                }
                output.end();
            } else {
                new FindingText(session, context.out()).write(findings);
            }
            return summary(context, findings);
        }
    }

    private static Outcome summary(CommandContext context, List<CheckFinding> findings) {
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        long waived = findings.stream().filter(finding -> !finding.counts()).count();
        context.say(Texts.of("check.summary", errors, warnings, count(findings, Severity.INFO)));
        if (waived > 0) {
            context.say(Texts.of("check.summary.waived", waived));
        }
        return errors + warnings > 0 ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static long count(List<CheckFinding> findings, Severity severity) {
        return findings.stream().filter(CheckFinding::counts).filter(finding -> finding.severity() == severity).count();
    }

    private static Set<String> packs(CommandContext context, CheckService checks) throws RefusedException {
        Set<String> packs = context.option(PACK).stream().flatMap(typed -> Stream.of(typed.split(","))).map(String::strip)
            .filter(pack -> !pack.isEmpty()).collect(Collectors.toSet());
        List<String> installed = checks.catalogue().packs().stream().map(RulePack::id).toList();
        for (String pack : packs) {
            if (!installed.contains(pack)) {
                throw new RefusedException(Texts.of("check.pack.unknown", pack),
                    Texts.of("check.pack.unknown.remedy", String.join(", ", installed)));
            }
        }
        return packs;
    }

    /** Version of this bundle; a development version where there is no platform. */
    private static String version() {
        return Optional.ofNullable(FrameworkUtil.getBundle(CheckCommand.class)).map(bundle -> bundle.getVersion().toString())
            .orElse("0.1.0");
    }
}
