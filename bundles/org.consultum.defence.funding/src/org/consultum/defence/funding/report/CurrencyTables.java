package org.consultum.defence.funding.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.consultum.defence.funding.Totals;
import org.consultum.defence.funding.Totals.Sums;
import org.consultum.model.base.Money;
import org.consultum.spi.report.ReportChart;
import org.consultum.spi.report.ReportContent;
import org.consultum.spi.report.ReportTable;
import org.consultum.spi.report.ReportTable.Kind;
import org.consultum.spi.report.ReportWords;

/**
 * The table and the chart of one currency by year.
 *
 * @param totals the sums
 * @param words the words of the report
 */
record CurrencyTables(Totals totals, ReportWords words) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Adds table and chart of a currency to a report and says under which names the template finds them. */
    Map<String, Object> describe(String currency, ReportContent.Builder content) {
        String id = currency.toLowerCase(Locale.ROOT);
        SortedMap<Integer, Sums> years = totals.byCurrency().get(currency);
        content.table(table("totals-" + id, currency, years));
        var names = new LinkedHashMap<String, Object>(Map.of("title", words.text("section.currency", currency), "table", "totals-" + id));
        if (years.size() > 1) {
            content.chart(chart("years-" + id, currency, years));
            names.put("chart", "years-" + id);
        }
        return names;
    }

    private ReportTable table(String id, String currency, SortedMap<Integer, Sums> years) {
        var table = ReportTable.named(id, words.text("table.totals", currency)).groupedBy(words.text("column.group"))
            .column("year", words.text("column.year"), Kind.TEXT, 14)
            .column("planned", words.text("column.planned"), Kind.NUMBER, 24)
            .column("committed", words.text("column.committed"), Kind.NUMBER, 19)
            .column("committed-share", words.text("column.share"), Kind.PERCENT, 12)
            .column("spent", words.text("column.spent"), Kind.NUMBER, 19)
            .column("spent-share", words.text("column.share"), Kind.PERCENT, 12);
        years.forEach((year, sums) -> table.row(row(year == 0 ? words.text("year.none") : String.valueOf(year), sums, List.of(sums))));
        if (years.size() > 1) {
            table.group(words.text("row.all")).row(row(words.text("row.total", currency), totals.all(currency), years.values()));
        }
        return table.build();
    }

    /** The cells of a row; shares only where what they are a share of is recorded for each of the years, because they would mislead. */
    private static Object[] row(String name, Sums sums, Collection<Sums> years) {
        boolean committed = years.stream().allMatch(year -> year.committed().isPresent());
        boolean spent = years.stream().allMatch(year -> year.spent().isPresent());
        return new Object[] {name, sums.planned().map(Money::amount), sums.committed().map(Money::amount),
            share(sums.committed().filter(it -> committed), sums.planned()), sums.spent().map(Money::amount),
            share(sums.spent().filter(it -> spent), sums.planned())};
    }

    /** A part of what is planned, in percent. */
    private static Optional<BigDecimal> share(Optional<Money> part, Optional<Money> planned) {
        return planned.filter(whole -> whole.amount().signum() > 0).flatMap(whole -> part
            .map(money -> money.amount().multiply(HUNDRED).divide(whole.amount(), 1, RoundingMode.HALF_UP)));
    }

    private ReportChart chart(String id, String currency, SortedMap<Integer, Sums> years) {
        int scale = scale(years);
        String unit = scale == 0 ? currency : words.text("unit", words.text("scale." + scale), currency);
        var planned = new ArrayList<Double>();
        years.values().forEach(sums -> planned.add(sums.planned().map(money -> scaled(money, scale)).orElse(0.0)));
        String highest = years.entrySet().stream().filter(each -> each.getValue().planned().isPresent())
            .max((one, other) -> one.getValue().planned().get().amount().compareTo(other.getValue().planned().get().amount()))
            .map(each -> words.text("chart.summary", String.valueOf(each.getKey()), words.number(each.getValue().planned().get().amount()),
                currency)).orElse(words.text("chart.none"));
        return new ReportChart(id, words.text("chart.planned", unit), highest, ReportChart.Shape.COLUMNS, ReportChart.Unit.COUNT,
            years.keySet().stream().map(String::valueOf).toList(), List.of(new ReportChart.Series("", planned)));
    }

    /** The power of ten in which the values have four digits or more before the point, so that none is lost by rounding to whole ones. */
    private static int scale(SortedMap<Integer, Sums> years) {
        BigDecimal highest = years.values().stream().flatMap(sums -> sums.planned().stream()).map(Money::amount)
            .max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int scale = 9;
        while (scale > 0 && highest.movePointLeft(scale).compareTo(BigDecimal.valueOf(1000)) < 0) {
            scale -= 3;
        }
        return scale;
    }

    private static double scaled(Money money, int scale) {
        return Math.max(0, money.amount().movePointLeft(scale).doubleValue());
    }
}
