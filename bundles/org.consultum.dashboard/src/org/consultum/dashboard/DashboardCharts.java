package org.consultum.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.consultum.charts.BarChart;
import org.consultum.charts.BarChart.Bar;
import org.consultum.charts.BarChart.Segment;
import org.consultum.charts.BarChart.Series;
import org.consultum.charts.BarChart.Shape;
import org.consultum.charts.Chart;
import org.consultum.charts.Ink;
import org.consultum.charts.LineChart;
import org.consultum.charts.Texture;
import org.consultum.charts.Unit;
import org.consultum.dashboard.DashboardFigures.AttendanceLine;
import org.consultum.dashboard.DashboardFigures.Figure;
import org.consultum.dashboard.DashboardFigures.Implementation;
import org.consultum.dashboard.DashboardFigures.OwnerOverdue;

/**
 * The charts of the dashboard, the same in the window and in reports. Their references are texts of {@link Behind}.
 *
 * @param words the words, in their language
 * @param names the short name of a committee and the name of any other party by its identity, where there is one
 */
public record DashboardCharts(DashboardWords words, Function<String, Optional<String>> names) {

    private static final Unit PERCENT = Unit.PERCENT;

    public DashboardCharts {
        Objects.requireNonNull(words);
        Objects.requireNonNull(names);
    }

    /** Overdue actions by owner: recently and longer. */
    public Chart overdue(DashboardFigures figures) {
        var series = List.of(new Series(words.text("series.longer", DashboardFigures.LONG_DAYS), Ink.LATE, Texture.RISING),
            new Series(words.text("series.recent", DashboardFigures.LONG_DAYS), Ink.WAITING, Texture.PLAIN));
        List<Bar> bars = figures.overdue().stream().map(owner -> new Bar(owner(owner),
            List.of(segment(owner.longer()), segment(owner.recent())), owner.all().behind().text())).toList();
        Figure all = figures.totals().overdue();
        return new BarChart(words.text("overdue.title"), words.text("overdue.description", all.count(), figures.overdue().size(),
            figures.overdue().stream().findFirst().map(first -> words.text("overdue.most", owner(first), first.all().count())).orElse("")),
            Shape.ROWS, series, bars, Unit.COUNT, OptionalDouble.empty(), words.text("overdue.nothing"), all.behind().text());
    }

    String owner(OwnerOverdue owner) {
        return owner.ownerId().isEmpty() ? words.text("owner.none") : Optional.of(owner.name()).filter(name -> !name.isEmpty())
            .or(() -> names.apply(owner.ownerId())).filter(name -> !name.isBlank()).orElseGet(() -> words.text("owner.unknown"));
    }

    /** How far loops have come, and where they are late. */
    public Chart loops(DashboardFigures figures) {
        var series = List.of(new Series(words.text("series.late"), Ink.LATE, Texture.RISING),
            new Series(words.text("series.here"), Ink.MAIN, Texture.PLAIN),
            new Series(words.text("series.further"), Ink.IDLE, Texture.LEVEL));
        boolean any = figures.stages().stream().anyMatch(stage -> stage.here().count() > 0);
        List<Bar> bars = !any ? List.of() : figures.stages().stream().map(stage -> new Bar(words.stage(stage.stage()),
            List.of(segment(stage.late()), segment(stage.inTime()), segment(stage.further())), stage.reached().behind().text())).toList();
        return new BarChart(words.text("loops.title"), words.text("loops.description", figures.totals().loops().count(),
            figures.totals().lateLoops().count()), Shape.FUNNEL, series, bars, Unit.COUNT, OptionalDouble.empty(),
            words.text("loops.nothing"), figures.totals().loops().behind().text());
    }

    /** Open actions by age. */
    public Chart ages(DashboardFigures figures) {
        List<Bar> bars = figures.ages().stream().map(age -> Bar.of(age.band().map(words::band).orElse(words.text("age.unknown")),
            age.count().count(), age.count().behind().text())).toList();
        return new BarChart(words.text("ages.title"), words.text("ages.description", figures.totals().open().count()), Shape.COLUMNS,
            List.of(new Series("", Ink.MAIN, Texture.PLAIN)), bars, Unit.COUNT, OptionalDouble.empty(), words.text("ages.nothing"),
            figures.totals().open().behind().text());
    }

    /** How far measures were, month by month. */
    public Chart implementation(DashboardFigures figures) {
        List<Implementation> months = figures.implementation();
        List<LineChart.Point> points = months.stream().map(point -> new LineChart.Point(point.day(), point.percent(),
            point.measures().behind().text())).toList();
        String description = months.isEmpty() ? words.text("implementation.nothing")
            : words.text("implementation.description", Math.round(months.getFirst().percent()), words.date(months.getFirst().day()),
                Math.round(months.getLast().percent()), words.date(months.getLast().day()), months.getLast().measures().count());
        return new LineChart(words.text("implementation.title"), description,
            List.of(new LineChart.Line("", Ink.MAIN, points)), PERCENT, OptionalDouble.of(100), words.text("implementation.nothing"));
    }

    /** Who attended: by committee in percent, or meeting by meeting in persons. */
    public Chart attendance(DashboardFigures figures) {
        List<AttendanceLine> lines = figures.attendance().lines();
        if (figures.attendance().byCommittee()) {
            return new BarChart(words.text("attendance.title"), words.text("attendance.description.committees", lines.size()), Shape.ROWS,
                List.of(new Series("", Ink.MAIN, Texture.PLAIN)), lines.stream().map(line -> Bar.of(committee(line), line.percent(),
                    line.behind().text())).toList(), PERCENT, OptionalDouble.of(100), words.text("attendance.nothing"), "");
        }
        var series = List.of(new Series(words.text("series.present"), Ink.DONE, Texture.PLAIN),
            new Series(words.text("series.excused"), Ink.WAITING, Texture.LEVEL), new Series(words.text("series.absent"), Ink.LATE,
                Texture.RISING));
        return new BarChart(words.text("attendance.title"), words.text("attendance.description.meetings", lines.size()), Shape.COLUMNS,
            series, lines.stream().map(line -> new Bar(line.day().map(words::shortDate).orElse(line.name()), List.of(
                new Segment(line.present(), line.behind().text()), new Segment(line.excused(), line.behind().text()),
                new Segment(line.absent(), line.behind().text())), line.behind().text())).toList(), Unit.COUNT, OptionalDouble.empty(),
            words.text("attendance.nothing"), "");
    }

    private String committee(AttendanceLine line) {
        return names.apply(line.id()).filter(name -> !name.isBlank()).orElse(line.name());
    }

    /** How many deadlines of each kind there are. */
    public Chart deadlines(DashboardFigures figures) {
        return new BarChart(words.text("deadlines.title"), words.text("deadlines.description", figures.deadlines().total(),
            DashboardFigures.AHEAD_DAYS), Shape.ROWS, List.of(new Series("", Ink.MAIN, Texture.PLAIN)),
            figures.deadlines().counts().stream().map(kind -> Bar.of(words.kind(kind.kind()), kind.count().count(),
                kind.count().behind().text())).toList(), Unit.COUNT, OptionalDouble.empty(),
            words.text("deadlines.nothing", DashboardFigures.AHEAD_DAYS), "");
    }

    private static Segment segment(Figure figure) {
        return new Segment(figure.count(), figure.behind().text());
    }
}
