package org.consultum.reporting.internal.render.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.consultum.charts.BarChart;
import org.consultum.charts.Chart;
import org.consultum.charts.ChartWords;
import org.consultum.charts.Ink;
import org.consultum.charts.LineChart;
import org.consultum.charts.Texture;
import org.consultum.charts.Unit;
import org.consultum.reporting.internal.text.TextCleaner;
import org.consultum.reporting.report.ChartFigure;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportWords;

/**
 * Charts of reports as the figures that are drawn.
 *
 * @param words words of the report
 * @param cleaner knows which letters can be shown
 */
public record ReportFigures(ReportWords words, TextCleaner cleaner) {

    private static final int LINE = 400;
    private static final List<Ink> INKS = List.of(Ink.MAIN, Ink.SECOND, Ink.WAITING, Ink.DONE, Ink.LATE, Ink.IDLE);
    private static final List<Texture> TEXTURES = List.of(Texture.PLAIN, Texture.RISING, Texture.LEVEL, Texture.FALLING, Texture.CROSSED,
        Texture.PLAIN);

    /** A chart as a figure. */
    public ChartFigure figure(ReportChart chart) {
        return new ChartFigure(chart(chart), chartWords());
    }

    private ChartWords chartWords() {
        String[] months = words.text("date.monthsShort").split("\\|");
        return new ChartWords(words.locale(), words.text("chart.more"), month -> month(months, month), words::shortDate);
    }

    private String month(String[] months, YearMonth month) {
        return words.text("date.month", months[month.getMonthValue() - 1], String.valueOf(month.getYear()));
    }

    private Chart chart(ReportChart chart) {
        Unit unit = chart.unit() == ReportChart.Unit.PERCENT ? Unit.PERCENT : Unit.COUNT;
        boolean single = chart.series().size() == 1;
        OptionalDouble most = chart.unit() == ReportChart.Unit.PERCENT && (single || chart.shape() == ReportChart.Shape.LINE)
            ? OptionalDouble.of(100) : OptionalDouble.empty();
        String nothing = words.text("chart.nothing");
        if (chart.shape() == ReportChart.Shape.LINE) {
            return line(chart, unit, most, nothing);
        }
        var series = IntStream.range(0, chart.series().size()).mapToObj(i -> new BarChart.Series(clean(chart.series().get(i).name()),
            INKS.get(i % INKS.size()), TEXTURES.get(i % TEXTURES.size()))).toList();
        var bars = IntStream.range(0, chart.categories().size()).mapToObj(i -> new BarChart.Bar(clean(chart.categories().get(i)),
            chart.series().stream().map(each -> new BarChart.Segment(each.values().get(i), "")).toList(), "")).toList();
        boolean any = !series.isEmpty();
        return new BarChart(clean(chart.title()), clean(chart.summary()),
            chart.shape() == ReportChart.Shape.BARS ? BarChart.Shape.ROWS : BarChart.Shape.COLUMNS,
            any ? series : List.of(new BarChart.Series("", Ink.MAIN, Texture.PLAIN)), any ? bars : List.of(), unit, most, nothing, "");
    }

    private Chart line(ReportChart chart, Unit unit, OptionalDouble most, String nothing) {
        Optional<List<LocalDate>> days = days(chart.categories());
        var lines = new ArrayList<LineChart.Line>();
        for (int i = 0; i < chart.series().size(); i++) {
            ReportChart.Series series = chart.series().get(i);
            var points = IntStream.range(0, chart.categories().size()).mapToObj(step -> days
                .map(all -> new LineChart.Point(all.get(step), series.values().get(step), ""))
                .orElseGet(() -> LineChart.step(step, series.values().get(step)))).toList();
            lines.add(new LineChart.Line(clean(series.name()), INKS.get(i % INKS.size()), points));
        }
        return new LineChart(clean(chart.title()), clean(chart.summary()), lines, unit, most, nothing,
            days.isPresent() ? List.of() : chart.categories().stream().map(this::clean).toList());
    }

    /** Days, where all categories are days that follow each other. */
    private static Optional<List<LocalDate>> days(List<String> categories) {
        try {
            List<LocalDate> days = categories.stream().map(LocalDate::parse).toList();
            return Optional.of(days).filter(all -> all.equals(all.stream().sorted().toList()));
        } catch (DateTimeException names) {
            return Optional.empty();
        }
    }

    private String clean(String text) {
        return cleaner.line(text, LINE);
    }
}
