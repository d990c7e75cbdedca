package org.consultum.charts;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * How a chart writes numbers and months.
 *
 * @param locale of numbers
 * @param more what is written where bars find no room, such as <code>"and {0} more"</code>
 * @param month how a month is written on an axis
 * @param date how a day is written
 */
public record ChartWords(Locale locale, String more, Function<YearMonth, String> month, Function<LocalDate, String> date) {

    public ChartWords {
        Objects.requireNonNull(locale);
        Objects.requireNonNull(more);
        Objects.requireNonNull(month);
        Objects.requireNonNull(date);
    }

    /** Words with months as the Java runtime knows them. */
    public static ChartWords of(Locale locale, String more) {
        return new ChartWords(locale, more, DateTimeFormatter.ofPattern("MMM uuuu", locale)::format,
            DateTimeFormatter.ofPattern("d MMM uuuu", locale)::format);
    }

    /** A value with its unit. */
    public String value(double value, Unit unit) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit.decimals());
        return format.format(value) + unit.suffix();
    }

    /** What is written where that many bars find no room. */
    public String more(int count) {
        return more.replace("{0}", value(count, Unit.COUNT));
    }
}
