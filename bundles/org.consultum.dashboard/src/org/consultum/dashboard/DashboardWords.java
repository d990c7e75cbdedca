package org.consultum.dashboard;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.consultum.charts.ChartWords;
import org.consultum.edit.FeatureTexts;
import org.consultum.index.Facet;
import org.consultum.model.LoopStage;

/**
 * The words of the dashboard and its report in a language; in English where there is no translation, whatever the language of the machine.
 *
 * @param locale the language
 */
public record DashboardWords(Locale locale) {

    public DashboardWords {
        Objects.requireNonNull(locale);
    }

    /** The text of a key with its values put in. */
    String text(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.consultum.dashboard.internal.messages", locale, DashboardWords.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** How charts write. */
    public ChartWords charts() {
        var bundle = ResourceBundle.getBundle("org.consultum.dashboard.internal.messages", locale, DashboardWords.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new ChartWords(locale, bundle.getString("chart.more"), this::month, this::date);
    }

    /** The name of a step. */
    public String stage(LoopStage stage) {
        return FeatureTexts.in(locale).label(stage);
    }

    /** The name of a kind of deadline. */
    public String kind(DashboardFigures.DeadlineKind kind) {
        return text("kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** A day, such as 10 Jun 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.pattern"), locale).format(day);
    }

    /** A day of the last year or the next, such as 10 Jun. */
    String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("date.short"), locale).format(day);
    }

    private String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text("date.month"), locale).format(month);
    }

    /** Ages in days, such as 30–89. */
    String band(Facet.Band band) {
        return band.until() == Integer.MAX_VALUE ? text("age.last", band.from()) : text("age.band", band.from(), band.until());
    }
}
