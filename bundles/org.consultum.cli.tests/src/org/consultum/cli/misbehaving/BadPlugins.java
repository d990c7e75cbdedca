package org.consultum.cli.misbehaving;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.ItemPurpose;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.Progress;
import org.consultum.spi.cli.CommandContext;
import org.consultum.spi.cli.CommandLineCommand;
import org.consultum.spi.cli.CommandSyntax;
import org.consultum.spi.column.ColumnValue;
import org.consultum.spi.decision.DecisionMethod;
import org.consultum.spi.decision.Judgement;
import org.consultum.spi.decision.Votes;
import org.consultum.spi.exporter.ExportScope;
import org.consultum.spi.exporter.ExportSink;
import org.consultum.spi.exporter.Exporter;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.ImportSource;
import org.consultum.spi.importer.Importer;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;
import org.consultum.spi.item.ItemKindCheck;
import org.consultum.spi.proposal.Proposal;
import org.consultum.spi.proposal.ProposalSource;
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
import org.consultum.spi.tile.Tile;
import org.consultum.spi.tile.TileFigure;
import org.consultum.spi.tile.TileScope;
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

    /** An exporter. */
    public static final class BadExporter implements Exporter {

        public BadExporter() {
            atStart();
        }

        @Override
        public void export(ExportScope scope, ExportSink sink) throws IOException {
            sink.out().write('h');
            behaviour.instead(() -> {
                sink.included(null, -1);
                return "";
            });
        }
    }

    /** A check of a kind of agenda items. */
    public static final class BadKind implements ItemKindCheck {

        public BadKind() {
            atStart();
        }

        @Override
        public List<String> problems(AgendaItem item) {
            return behaviour.instead(() -> Collections.singletonList(null));
        }
    }

    /** A way of deciding. */
    public static final class BadMethod implements DecisionMethod {

        public BadMethod() {
            atStart();
        }

        @Override
        public Judgement judge(Votes votes) {
            return behaviour.instead(() -> Judgement.cannotBeSaid(" "));
        }
    }

    /** A tile of the dashboard. */
    public static final class BadTile implements Tile {

        public BadTile() {
            atStart();
        }

        @Override
        public TileFigure figure(TileScope scope) {
            return behaviour.instead(() -> new TileFigure(-1, null, true, Optional.empty()));
        }
    }

    /** A source of proposals. */
    public static final class BadProposals implements ProposalSource {

        public BadProposals() {
            atStart();
        }

        @Override
        public void propose(Register register, LocalDate asOf, Locale language, Consumer<Proposal> proposals) {
            proposals.accept(behaviour.instead(() -> new Proposal("x", RegisterFactory.eINSTANCE.createCommittee(), register, "Foreign", "",
                ItemPurpose.INFORM, 5, asOf, Optional.empty())));
        }
    }

    /** A column of the table of actions. */
    public static final class BadColumn implements ColumnValue {

        public BadColumn() {
            atStart();
        }

        @Override
        public Optional<?> of(Element element) {
            return behaviour.instead(() -> Optional.of(new StringBuilder("no text")));
        }
    }
}
