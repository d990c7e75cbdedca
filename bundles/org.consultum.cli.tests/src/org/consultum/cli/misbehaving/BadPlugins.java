package org.consultum.cli.misbehaving;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.consultum.model.Committee;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.Progress;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;
import org.consultum.spi.report.Report;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportPage;
import org.consultum.spi.report.ReportParameter;
import org.consultum.spi.report.ReportRenderer;
import org.consultum.spi.report.ReportRequest;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.rule.Finding;
import org.consultum.spi.rule.Finding.Severity;
import org.consultum.spi.rule.FindingSink;
import org.consultum.spi.rule.Rule;
import org.consultum.spi.rule.RuleContext;
import org.eclipse.emf.ecore.EClass;

/** One contribution of each kind that misbehaves as it is told, and some that behave. */
final class BadPlugins {

    /** What all of them do now; set by the test before anything is created. */
    private static volatile Behaviour behaviour = Behaviour.THROWS;

    private BadPlugins() {
    }

    static void behave(Behaviour now) {
        behaviour = now;
    }

    private static void atStart() {
        if (behaviour == Behaviour.BROKEN) {
            behaviour.instead(() -> "");
        }
    }

    /** An importer. */
    public static final class BadImporter implements Importer {

        public BadImporter() {
            atStart();
        }

        @Override
        public String id() {
            return "bad";
        }

        @Override
        public String label() {
            return behaviour.instead(() -> "");
        }

        @Override
        public Match sniff(ImportSource source) {
            return behaviour.instead(() -> Match.CERTAIN);
        }

        @Override
        public void extract(ImportSource source, ImportSink sink) throws IOException {
            var person = RegisterFactory.eINSTANCE.createPerson();
            person.setName("Half");
            sink.add(Extracted.of(Extracted.trace(person, "bad", "1"),
                List.of(Place.inRegister(Literals.REGISTER__PEOPLE)), List.of(), Origin.of("x")));
            behaviour.instead(() -> {
                Register other = RegisterFactory.eINSTANCE.createRegister();
                other.getPeople().add(person);
                sink.add(Extracted.of(person, List.of(Place.inRegister(Literals.REGISTER__PEOPLE)), List.of(),
                    Origin.of("x")));
                return "";
            });
        }
    }

    /** A rule about committees. */
    public static final class BadRule implements Rule<Committee> {

        public BadRule() {
            atStart();
        }

        @Override
        public String id() {
            return "X-01";
        }

        @Override
        public EClass looksAt() {
            return Literals.COMMITTEE;
        }

        @Override
        public void check(Committee element, RuleContext context, FindingSink findings) {
            findings.report(behaviour.instead(() -> Finding.of(Severity.ERROR, RegisterFactory.eINSTANCE.createPerson(), "Nonsense", "")));
        }
    }

    /** A rule that behaves. */
    public static final class GoodRule implements Rule<Committee> {

        @Override
        public String id() {
            return "X-02";
        }

        @Override
        public EClass looksAt() {
            return Literals.COMMITTEE;
        }

        @Override
        public void check(Committee element, RuleContext context, FindingSink findings) {
            findings.report(Finding.of(Severity.WARNING, element, "The good rule was asked", "Nothing"));
        }
    }

    /** A report. */
    public static final class BadReport implements Report {

        public BadReport() {
            atStart();
        }

        @Override
        public List<ReportParameter> parameters() {
            return List.of();
        }

        @Override
        public ReportContent content(ReportRequest request) {
            return behaviour.instead(() -> ReportContent.titled(" ").build());
        }
    }

    /** A report that behaves. */
    public static final class GoodReport implements Report {

        @Override
        public List<ReportParameter> parameters() {
            return List.of();
        }

        @Override
        public ReportContent content(ReportRequest request) {
            return ReportContent.titled("Good").table(ReportTable.named("things", "Things").column("name", "Name", ReportTable.Kind.TEXT, 100)
                .row("One").build()).build();
        }
    }

    /** A renderer. */
    public static final class BadRenderer implements ReportRenderer {

        public BadRenderer() {
            atStart();
        }

        @Override
        public void render(ReportPage page, OutputStream out, Progress progress) throws IOException {
            out.write('h');
            byte[] rest = behaviour.instead(() -> {
                throw new IllegalStateException("nonsense");
            });
            out.write(rest);
        }
    }

    /** A command. */
    public static final class BadCommand implements CommandLineCommand {

        public BadCommand() {
            atStart();
        }

        @Override
        public CommandSyntax syntax() {
            return behaviour.instead(() -> CommandSyntax.takes().build());
        }

        @Override
        public Outcome run(CommandContext context) {
            return null;
        }
    }

    /** A command that behaves. */
    public static final class GoodCommand implements CommandLineCommand {

        @Override
        public CommandSyntax syntax() {
            return CommandSyntax.takes().build();
        }

        @Override
        public Outcome run(CommandContext context) throws IOException {
            context.out().write("good\n");
            return Outcome.DONE;
        }
    }
}
