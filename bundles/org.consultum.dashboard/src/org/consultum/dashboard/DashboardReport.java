package org.consultum.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.consultum.charts.Chart;
import org.consultum.charts.Unit;
import org.consultum.dashboard.DashboardFigures.AttendanceLine;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.marking.MarkingScheme;
import org.consultum.marking.MarkingSchemes;
import org.consultum.marking.Protection;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.model.Party;
import org.consultum.model.Register;
import org.consultum.reporting.report.ChartFigure;
import org.consultum.reporting.report.ReportDocument;
import org.consultum.reporting.report.ReportDocument.Column;
import org.consultum.reporting.report.ReportDocument.Heading;
import org.consultum.reporting.report.ReportDocument.Paragraph;
import org.consultum.reporting.report.ReportDocument.Part;
import org.consultum.reporting.report.ReportDocument.Table;
import org.consultum.session.RegisterSession;

/**
 * The follow-up report: the figures of the dashboard with the same charts, and tables of what they show.
 *
 * @param words the words, in their language
 * @param register title of the register
 * @param committee name of the one committee it is about; empty for all
 * @param names the short name of a committee and the name of any other party by its identity, where there is one
 * @param marking protective marking of every page; empty for none
 */
public record DashboardReport(DashboardWords words, String register, Optional<String> committee,
        Function<String, Optional<String>> names, Optional<String> marking) {

    private static final int MOST_ROWS = 60;

    public DashboardReport {
        Objects.requireNonNull(words);
        Objects.requireNonNull(register);
        Objects.requireNonNull(committee);
        Objects.requireNonNull(names);
        Objects.requireNonNull(marking);
    }

    /** The report. */
    public ReportDocument document(DashboardFigures figures) {
        return document(figures, List.of());
    }

    /**
     * The report with the figures of plugins.
     *
     * @param more they stand below the other numbers
     */
    public ReportDocument document(DashboardFigures figures, List<ContributedTiles.Shown> more) {
        LocalDate day = figures.scope().asOf();
        String about = committee.orElseGet(() -> words.text("report.all"));
        var charts = new DashboardCharts(words, names);
        var parts = new ArrayList<Part>();
        numbers(parts, figures, more);
        overdue(parts, charts, figures);
        loops(parts, charts, figures);
        chart(parts, charts.ages(figures));
        implementation(parts, charts, figures);
        attendance(parts, charts, figures);
        deadlines(parts, charts, figures);
        return new ReportDocument(words.text("report.title"), register, List.of(about, words.text("report.asOf", words.date(day))),
            about, words.text("report.subject", about, words.date(day)), words.text("report.foot", register, words.date(day)),
            words.locale().toLanguageTag(), day, marking, parts);
    }

    private void numbers(List<Part> parts, DashboardFigures figures, List<ContributedTiles.Shown> more) {
        var totals = figures.totals();
        parts.add(new Heading(words.text("report.numbers")));
        if (!figures.complete()) {
            parts.add(new Paragraph(words.text("report.incomplete")));
        }
        var rows = new ArrayList<>(List.of(
                line("totals.open", totals.open()), line("totals.overdue", totals.overdue()),
                List.of(words.text("totals.soon", DashboardFigures.SOON_DAYS), number(totals.dueSoon().count())),
                line("totals.waiting", totals.waiting()), line("totals.withoutOwner", totals.withoutOwner()),
                line("totals.loops", totals.loops()), line("totals.lateLoops", totals.lateLoops())));
        more.forEach(tile -> rows.add(List.of(tile.line(), number(tile.figure().count()))));
        parts.add(new Table(words.text("report.numbers.caption"), List.of(new Column(words.text("report.what"), 75, false),
            new Column(words.text("report.count"), 25, true)), rows));
    }

    private List<String> line(String key, Figure figure) {
        return List.of(words.text(key), number(figure.count()));
    }

    private String number(double value) {
        return words.charts().value(value, Unit.COUNT);
    }

    /** A chart under its heading, with what it says. */
    private void chart(List<Part> parts, Chart chart) {
        parts.add(new Heading(chart.title()));
        if (chart.isEmpty()) {
            parts.add(new Paragraph(chart.nothing()));
        } else {
            parts.add(new ReportDocument.Figure(chart.description(), new ChartFigure(chart, words.charts())));
        }
    }

    private void table(List<Part> parts, String caption, List<Column> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            parts.add(new Table(caption, columns, rows.subList(0, Math.min(MOST_ROWS, rows.size()))));
            if (rows.size() > MOST_ROWS) {
                parts.add(new Paragraph(words.charts().more(rows.size() - MOST_ROWS)));
            }
        }
    }

    private void overdue(List<Part> parts, DashboardCharts charts, DashboardFigures figures) {
        Chart chart = charts.overdue(figures);
        chart(parts, chart);
        table(parts, chart.title(), List.of(new Column(words.text("report.owner"), 49, false),
            new Column(words.text("totals.overdue"), 17, true),
            new Column(words.text("series.recent", DashboardFigures.LONG_DAYS), 17, true),
            new Column(words.text("series.longer", DashboardFigures.LONG_DAYS), 17, true)),
            figures.overdue().stream().map(owner -> List.of(charts.owner(owner), number(owner.all().count()),
                number(owner.recent().count()), number(owner.longer().count()))).toList());
    }

    private void loops(List<Part> parts, DashboardCharts charts, DashboardFigures figures) {
        Chart chart = charts.loops(figures);
        chart(parts, chart);
        if (!chart.isEmpty()) {
            table(parts, chart.title(), List.of(new Column(words.text("report.step"), 40, false),
                new Column(words.text("report.reached"), 20, true), new Column(words.text("series.here"), 20, true),
                new Column(words.text("series.late"), 20, true)), figures.stages().stream().map(stage -> List.of(words.stage(stage.stage()),
                    number(stage.reached().count()), number(stage.here().count()), number(stage.late().count()))).toList());
        }
    }

    private void implementation(List<Part> parts, DashboardCharts charts, DashboardFigures figures) {
        Chart chart = charts.implementation(figures);
        chart(parts, chart);
        table(parts, chart.title(), List.of(new Column(words.text("report.day"), 40, false),
            new Column(words.text("report.percent"), 30, true), new Column(words.text("report.measures"), 30, true)),
            figures.implementation().stream().map(point -> List.of(
                words.date(point.day()), words.charts().value(Math.round(point.percent()), Unit.PERCENT),
                number(point.measures().count()))).toList());
    }

    private void attendance(List<Part> parts, DashboardCharts charts, DashboardFigures figures) {
        Chart chart = charts.attendance(figures);
        chart(parts, chart);
        boolean byCommittee = figures.attendance().byCommittee();
        table(parts, chart.title(), List.of(new Column(words.text(byCommittee ? "report.committee" : "report.meeting"), 40, false),
            new Column(words.text(byCommittee ? "report.meetings" : "report.day"), 15, byCommittee),
            new Column(words.text("series.present"), 15, true), new Column(words.text("series.excused"), 15, true),
            new Column(words.text("series.absent"), 15, true)), figures.attendance().lines().stream().map(line -> row(line, byCommittee))
            .toList());
    }

    private List<String> row(AttendanceLine line, boolean byCommittee) {
        return List.of(byCommittee ? names.apply(line.id()).filter(name -> !name.isBlank()).orElse(line.name()) : line.name(),
            byCommittee ? number(line.meetings()) : line.day().map(words::date).orElse(""), number(line.present()),
            number(line.excused()), number(line.absent()));
    }

    private void deadlines(List<Part> parts, DashboardCharts charts, DashboardFigures figures) {
        Chart chart = charts.deadlines(figures);
        chart(parts, chart);
        table(parts, words.text("report.next"), List.of(new Column(words.text("report.day"), 17, false),
            new Column(words.text("report.kind"), 15, false), new Column(words.text("report.what"), 48, false),
            new Column(words.text("report.committee"), 20, false)), figures.deadlines().next().stream().map(each -> List.of(
                words.date(each.day()), words.kind(each.kind()), each.title(),
                each.committeeId().flatMap(names).orElse(""))).toList());
    }

    /**
     * The report of figures of an open register: in its language, under the names of its committees and the highest marking of all that is
     * named.
     *
     * @param more figures of plugins
     * @param language BCP 47 tag; empty for the language of the register
     */
    public static ReportDocument of(RegisterSession session, DashboardFigures figures, List<ContributedTiles.Shown> more,
            Optional<String> language) {
        return session.read(() -> {
            Register register = session.register();
            Function<String, Optional<Committee>> committees = id -> session.find(id).filter(Committee.class::isInstance)
                .map(Committee.class::cast);
            String tag = language.or(() -> Optional.ofNullable(register.getLanguage())).orElse("en");
            var report = new DashboardReport(words(tag), Optional.ofNullable(register.getTitle()).orElse(""),
                figures.scope().committeeId().flatMap(committees).map(Committee::getName),
                id -> committees.apply(id).map(one -> one.getShortName() == null ? one.getName() : one.getShortName())
                    .or(() -> session.find(id).filter(Party.class::isInstance).map(Party.class::cast).map(Party::getName)),
                marking(session, figures, more));
            return report.document(figures, more);
        });
    }

    /** The highest marking of the register itself, of its committee and of everything whose title is in the report. */
    private static Optional<String> marking(RegisterSession session, DashboardFigures figures, List<ContributedTiles.Shown> more) {
        Register register = session.register();
        MarkingScheme scheme = MarkingSchemes.shipped().of(register);
        Stream<String> named = Stream.of(figures.scope().committeeId().stream(),
            figures.deadlines().next().stream().flatMap(each -> each.behind() instanceof Behind.ElementOf one ? Stream.of(one.id())
                : Stream.empty()), figures.attendance().lines().stream().map(AttendanceLine::id),
            figures.overdue().stream().map(DashboardFigures.OwnerOverdue::ownerId),
            more.stream().flatMap(tile -> tile.figure().behind() instanceof Behind.ElementOf one ? Stream.of(one.id())
                : Stream.empty())).flatMap(ids -> ids);
        return Stream.concat(Stream.of((Element) register), named.distinct().flatMap(id -> session.find(id).stream()))
            .map(element -> Protection.of(element.getMarking())).reduce(scheme::join).map(scheme::banner)
            .filter(banner -> !banner.isBlank());
    }

    /** Words for a report in a language; English where there is no translation. */
    public static DashboardWords words(String languageTag) {
        Locale asked = Locale.forLanguageTag(languageTag.replace('_', '-'));
        return new DashboardWords(asked.getLanguage().equals(Locale.GERMAN.getLanguage()) ? asked : Locale.ENGLISH);
    }
}
