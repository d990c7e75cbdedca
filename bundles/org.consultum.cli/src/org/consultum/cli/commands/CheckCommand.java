package org.consultum.cli.commands;

import static org.consultum.cli.commands.Values.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.consultum.cli.internal.Texts;
import org.consultum.cli.output.Column;
import org.consultum.cli.output.RowOutput;
import org.consultum.cli.output.RowOutput.Form;
import org.consultum.cli.output.Visible;
import org.consultum.rules.CheckFinding;
import org.consultum.rules.CheckRequest;
import org.consultum.rules.CheckService;
import org.consultum.session.RegisterSession;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.cli.RefusedException;
import org.consultum.spi.rule.Finding.Severity;

/** {@code consultum check}: looks for what is wrong with a register. */
public final class CheckCommand implements CommandLineCommand {

    static final List<Column<CheckFinding>> COLUMNS = List.of(
        shown("severity", finding -> finding.severity().name().toLowerCase(Locale.ROOT)),
        shown("rule", CheckFinding::rule),
        shown("file", finding -> finding.file().map(CheckCommand::withSlashes).orElse(null)),
        shown("line", finding -> finding.line() > 0 ? finding.line() : null),
        shown("id", finding -> finding.elementId().orElse(null)),
        shown("message", CheckFinding::message),
        shown("remedy", CheckFinding::remedy),
        shown("citation", finding -> finding.citation().map(citation -> citation.source()).orElse(null)));

    @Override
    public CommandSyntax syntax() {
        var syntax = CommandSyntax.takes()
            .parameter(Registers.REGISTER, Texts.of("register"))
            .flag("--json", Texts.of("check.json"))
            .option("--on", "DATE", Texts.of("check.on"))
            .example("consultum check council", Texts.of("check.example.plain"))
            .example("consultum check council --json > findings.json", Texts.of("check.example.json"));
        COLUMNS.forEach(column -> syntax.key(column.key(), Texts.of("check.key." + column.key())));
        return syntax.note(Texts.of("check.note")).build();
    }

    @Override
    public Outcome run(CommandContext context) throws RefusedException, IOException {
        LocalDate day = Dates.option(context, "--on").orElse(LocalDate.now(context.clock()));
        try (RegisterSession session = Registers.read(context, context.parameter(Registers.REGISTER).orElseThrow())) {
            CheckRequest request = CheckRequest.of(session.register(), day).in(session.folder(), session::read, session::problems);
            List<CheckFinding> findings = context.service(CheckService.class).check(request, new MonitorOverProgress(context.progress()));
            if (context.flag("--json")) {
                var output = new RowOutput<>(Form.JSON, COLUMNS, context.out());
                for (CheckFinding finding : findings) {
                    output.row(finding);
                }
                output.end();
            } else {
                for (CheckFinding finding : findings) {
                    context.out().write(inWords(finding));
                }
            }
            long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
            long warnings = findings.stream().filter(finding -> finding.severity() == Severity.WARNING).count();
            context.say(Texts.of("check.summary", errors, warnings, findings.size() - errors - warnings));
            return errors + warnings > 0 ? Outcome.FINDINGS : Outcome.DONE;
        }
    }

    private static String inWords(CheckFinding finding) {
        String place = finding.file().map(CheckCommand::withSlashes).orElse("")
            + (finding.line() > 0 ? ":" + finding.line() : "");
        String head = Texts.of("check.severity." + finding.severity().name().toLowerCase(Locale.ROOT)) + " " + finding.rule()
            + (place.isEmpty() ? "" : " " + place);
        return Visible.line(head) + "\n    " + Visible.line(finding.message()) + "\n    " + Visible.line(finding.remedy()) + "\n";
    }

    private static String withSlashes(Path file) {
        return file.toString().replace('\\', '/');
    }
}
