package org.consultum.dashboard;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.charts.BarChart;
import org.consultum.charts.Chart;
import org.consultum.charts.LineChart;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.followup.action.ActionDue;
import org.consultum.index.FilterText;
import org.consultum.index.ListQuery;
import org.consultum.model.ActionItem;
import org.consultum.model.Committee;
import org.consultum.model.LoopStage;
import org.consultum.model.Meeting;
import org.consultum.model.Person;
import org.consultum.model.Recommendation;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.reporting.Progress;
import org.consultum.reporting.report.ReportFormat;
import org.consultum.reporting.report.ReportResult;
import org.consultum.reporting.report.ReportWriter;
import org.consultum.samples.DicasSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The dashboard's figures")
class DashboardFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @TempDir
    private Path folder;

    private static List<ActionItem> actions(Register register) {
        return register.getCommittees().stream().filter(committee -> committee.getActionList() != null)
            .flatMap(committee -> committee.getActionList().getActions().stream()).toList();
    }

    private static List<Recommendation> loops(Register register) {
        return register.getCommittees().stream().filter(committee -> committee.getFeedbackList() != null)
            .flatMap(committee -> committee.getFeedbackList().getRecommendations().stream()).toList();
    }

    private static boolean overdue(ActionItem action, LocalDate day) {
        return !action.isFinished() && action.getDue() != null && action.getDue().isBefore(day) && !ActionDue.resting(action, day);
    }

    @Test
    @DisplayName("are those that going through the whole register gives")
    void agreeWithTheRegister() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            Register register = desk.session().register();
            DashboardFigures figures = DashboardFigures.of(desk.index(), DashboardScope.of(DAY));
            List<ActionItem> actions = actions(register);
            var totals = figures.totals();

            assertAll(
                () -> assertTrue(figures.complete()),
                () -> assertEquals(actions.stream().filter(action -> !action.isFinished()).count(), totals.open().count()),
                () -> assertEquals(actions.stream().filter(action -> overdue(action, DAY)).count(), totals.overdue().count()),
                () -> assertEquals(actions.stream().filter(action -> !action.isFinished() && action.getOwners().isEmpty()).count(),
                    totals.withoutOwner().count()),
                () -> assertEquals(loops(register).stream().filter(loop -> loop.getStage() != LoopStage.CLOSED).count(),
                    totals.loops().count()),
                () -> assertEquals(loops(register).size(), figures.stages().stream().mapToInt(stage -> stage.here().count()).sum()),
                () -> assertEquals(loops(register).size(), figures.stages().getFirst().reached().count(), "all were made"),
                () -> assertEquals(totals.open().count(), figures.ages().stream().mapToInt(age -> age.count().count()).sum()));
            for (var owner : figures.overdue()) {
                assertEquals(actions.stream().filter(action -> overdue(action, DAY)).filter(action -> owner.ownerId().isEmpty()
                    ? action.getOwners().isEmpty() : action.getOwners().stream().anyMatch(party -> party.getId().equals(owner.ownerId())))
                    .count(), owner.all().count(), owner.name());
            }
            for (var stage : figures.stages()) {
                assertEquals(loops(register).stream().filter(loop -> loop.getStage() == stage.stage()).count(), stage.here().count(),
                    stage.stage().getName());
            }
        }
    }

    @Test
    @DisplayName("each have a list behind them with as many lines")
    void listsHaveAsManyLines() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            for (Optional<String> committee : Stream.concat(Stream.of(Optional.<String>empty()), desk.session().register().getCommittees()
                .stream().map(Committee::getId).map(Optional::of)).toList()) {
                DashboardFigures figures = DashboardFigures.of(desk.index(), new DashboardScope(DAY, committee, Set.of()));
                List<Figure> all = all(figures);
                assertTrue(all.size() > 20, "there are figures");
                for (Figure figure : all) {
                    if (figure.behind() instanceof Behind.ListOf list) {
                        ListQuery.Filter filter = FilterText.parse(list.filter(), FilterText.Context.on(DAY)).orElseThrow();
                        assertEquals(figure.count(), desk.index().list(new ListQuery(list.type(), filter,
                            new ListQuery.Sort(ListQuery.Column.TITLE, true), 0, 0)).total(), list.toString());
                        assertEquals(list, Behind.parse(list.text()));
                    }
                }
            }
        }
    }

    private static List<Figure> all(DashboardFigures figures) {
        var all = new ArrayList<Figure>();
        var totals = figures.totals();
        all.addAll(List.of(totals.open(), totals.overdue(), totals.dueSoon(), totals.waiting(), totals.withoutOwner(), totals.loops(),
            totals.lateLoops()));
        figures.overdue().forEach(owner -> all.addAll(List.of(owner.all(), owner.recent(), owner.longer())));
        figures.stages().forEach(stage -> all.addAll(List.of(stage.here(), stage.late(), stage.further(), stage.reached())));
        figures.ages().forEach(age -> all.add(age.count()));
        figures.deadlines().counts().forEach(kind -> all.add(kind.count()));
        return all;
    }

    @Test
    @DisplayName("follow the attendance of meetings: by committee, and by meeting where one is chosen")
    void countAttendance() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            DashboardFigures all = DashboardFigures.of(desk.index(), DashboardScope.of(DAY));
            assertTrue(all.attendance().byCommittee());
            assertFalse(all.attendance().lines().isEmpty(), "attendance was recorded");
            String committee = all.attendance().lines().getFirst().id();

            var one = DashboardFigures.of(desk.index(), new DashboardScope(DAY, Optional.of(committee), Set.of())).attendance();
            assertFalse(one.byCommittee());
            assertFalse(one.lines().isEmpty());
            for (var line : one.lines()) {
                assertInstanceOf(Meeting.class, desk.session().find(line.id()).orElseThrow());
                assertEquals(new Behind.ElementOf(line.id()), line.behind());
            }
            assertEquals(all.attendance().lines().getFirst().present(), one.lines().stream().mapToInt(line -> line.present()).sum(),
                "the sum of its meetings");
        }
    }

    @Test
    @DisplayName("show how measures went on month by month, and never go beyond a whole")
    void showProgress() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            var months = DashboardFigures.of(desk.index(), DashboardScope.of(DAY)).implementation();
            assertFalse(months.isEmpty());
            assertEquals(DAY, months.getLast().day());
            assertTrue(months.stream().allMatch(month -> month.percent() >= 0 && month.percent() <= 100));
            assertTrue(months.getLast().percent() > 0, "something was done");
        }
    }

    @Test
    @DisplayName("say what is expected of a person, and when that is nothing")
    void knowThePerson() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            Register register = desk.session().register();
            String owner = actions(register).stream().filter(action -> !action.isFinished()).flatMap(action -> action.getOwners().stream())
                .findFirst().orElseThrow().getId();
            var busy = DashboardFigures.of(desk.index(), new DashboardScope(DAY, Optional.empty(), Set.of(owner))).expected().orElseThrow();
            assertTrue(busy.open().count() > 0);
            assertFalse(busy.nothing());

            var idle = DashboardFigures.of(desk.index(), new DashboardScope(DAY, Optional.empty(), Set.of("nobody"))).expected()
                .orElseThrow();
            assertTrue(idle.nothing());
            assertEquals(Optional.empty(), DashboardFigures.of(desk.index(), DashboardScope.of(DAY)).expected());
        }
    }

    @Test
    @DisplayName("of an empty register are noughts, and its charts say so in words")
    void nothingAtAll() throws Exception {
        Register empty = RegisterFactory.eINSTANCE.createRegister();
        empty.setId("00000000-0000-4000-8000-000000000001");
        empty.setTitle("Empty");
        try (var desk = new Desk(folder, empty)) {
            DashboardFigures figures = DashboardFigures.of(desk.index(), new DashboardScope(DAY, Optional.of("gone"), Set.of("me")));
            assertEquals(0, figures.totals().open().count());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                for (Chart chart : charts(figures, locale)) {
                    assertTrue(chart.isEmpty(), chart.title());
                    assertFalse(chart.nothing().isBlank());
                }
            }
            assertInstanceOf(ReportResult.Written.class, report(figures, "en", "empty.pdf"));
        }
    }

    private static List<Chart> charts(DashboardFigures figures, Locale locale) {
        var charts = new DashboardCharts(new DashboardWords(locale), id -> Optional.empty());
        return List.of(charts.overdue(figures), charts.loops(figures), charts.ages(figures), charts.implementation(figures),
            charts.attendance(figures), charts.deadlines(figures));
    }

    @Test
    @DisplayName("have charts every bar and point of which knows the list behind it")
    void chartsKnowTheirLists() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            DashboardFigures figures = DashboardFigures.of(desk.index(), DashboardScope.of(DAY));
            for (Chart chart : charts(figures, Locale.ENGLISH)) {
                assertFalse(chart.isEmpty(), chart.title());
                Stream<String> references = switch (chart) {
                    case BarChart bars -> bars.bars().stream().map(BarChart.Bar::reference);
                    case LineChart lines -> lines.lines().stream().flatMap(line -> line.points().stream()).map(LineChart.Point::reference);
                };
                assertTrue(references.map(Behind::parse).noneMatch(Behind.Nothing.class::isInstance), chart.title());
                assertFalse(chart.description().matches(".*[{}].*"), chart.description());
            }
        }
    }

    @Test
    @DisplayName("make a report of the same charts, as PDF and as HTML that stands alone")
    void makeAReport() throws Exception {
        try (var desk = new Desk(folder, DicasSample.create())) {
            DashboardFigures figures = DashboardFigures.of(desk.index(), DashboardScope.of(DAY));
            for (String language : List.of("en", "de", "ja")) {
                assertInstanceOf(ReportResult.Written.class, report(figures, language, "report-" + language + ".pdf"));
                assertInstanceOf(ReportResult.Written.class, report(figures, language, "report-" + language + ".html"));
                String page = Files.readString(folder.resolve("report-" + language + ".html"));
                assertEquals(6, page.split("<svg ", -1).length - 1, "six charts");
                for (Person person : desk.session().register().getPeople()) {
                    assertFalse(page.contains("<" + person.getName()), "names are text");
                }
                Path kept = Files.createDirectories(Path.of("target", "reports"));
                Files.writeString(kept.resolve("report-" + language + ".html"), page);
                Files.write(kept.resolve("report-" + language + ".pdf"), Files.readAllBytes(folder.resolve("report-" + language + ".pdf")));
            }
        }
    }

    private ReportResult report(DashboardFigures figures, String language, String name) {
        var report = new DashboardReport(DashboardReport.words(language), "Sample", Optional.empty(), id -> Optional.of("WG"),
            Optional.of("INTERNAL"));
        return new ReportWriter("en").write(report.document(figures), ReportFormat.of(Path.of(name)).orElseThrow(), folder.resolve(name),
            Progress.NONE);
    }

    @Test
    @DisplayName("read references back, and take anything else for nothing")
    void readReferences() {
        assertEquals(new Behind.ListOf("Meeting", "a b c"), Behind.parse(new Behind.ListOf("Meeting", "a b c").text()));
        assertEquals(new Behind.ListOf("Meeting", ""), Behind.parse(new Behind.ListOf("Meeting", "").text()));
        for (String text : List.of("", "list", "element", "other x", " ")) {
            assertEquals(new Behind.Nothing(), Behind.parse(text));
        }
        assertEquals(Set.of(""), Stream.of(new Behind.Nothing().text()).collect(Collectors.toSet()));
    }
}
