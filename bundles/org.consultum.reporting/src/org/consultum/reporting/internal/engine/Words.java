package org.consultum.reporting.internal.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.model.Committee;
import org.consultum.model.Element;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Words of a report, over those all documents share. Not for use by several threads. */
final class Words implements ReportWords {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final int GROUP = 3;

    private final Wording shared;
    private final Locale locale;
    private final Properties own = new Properties();

    /** @param language BCP 47 tag */
    Words(String language) {
        shared = Wording.of(language);
        locale = Locale.forLanguageTag(shared.language());
    }

    /** The language without its region. */
    String shortLanguage() {
        return locale.getLanguage();
    }

    /** Adds words; those added later count. */
    void add(byte[] properties) throws IOException {
        own.load(new InputStreamReader(new ByteArrayInputStream(properties), StandardCharsets.UTF_8));
    }

    @Override
    public String language() {
        return shared.language();
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(own.getProperty(key)).or(() -> shared.find(key));
    }

    @Override
    public String text(String key, Object... arguments) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("There are no words for " + key));
        return PLACE.matcher(text).replaceAll(place -> {
            int index = place.group(1).charAt(0) - '0';
            return Matcher.quoteReplacement(index < arguments.length ? shown(arguments[index]) : place.group());
        });
    }

    @Override
    public String count(String key, long number, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = number;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return text(key + (number == 1 ? ".one" : ".many"), all);
    }

    private String shown(Object argument) {
        return switch (argument) {
            case Number number -> number(number);
            case LocalDate day -> shortDate(day);
            case ZonedDateTime time -> dateTime(time);
            default -> String.valueOf(argument);
        };
    }

    @Override
    public String label(Enumerator value) {
        return FeatureTexts.in(locale).label(value);
    }

    @Override
    public String label(EStructuralFeature feature) {
        return FeatureTexts.in(locale).label(feature);
    }

    @Override
    public String name(Element element) {
        if (element instanceof Committee committee && committee.getShortName() != null && !committee.getShortName().isBlank()) {
            return committee.getShortName();
        }
        return Labels.in(locale).label(element);
    }

    @Override
    public String date(LocalDate day) {
        return shared.date(day);
    }

    @Override
    public String shortDate(LocalDate day) {
        return shared.shortDate(day);
    }

    @Override
    public String dateTime(ZonedDateTime time) {
        return shared.text("date.at", shared.shortDate(time.toLocalDate()), shared.time(time));
    }

    @Override
    public String zone(ZonedDateTime time) {
        return shared.zone(time);
    }

    @Override
    public String span(ZonedDateTime start, Optional<ZonedDateTime> end) {
        return shared.span(start, end);
    }

    @Override
    public String number(Number value) {
        var exact = new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = exact.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = new StringBuilder(exact.signum() < 0 ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % GROUP == 0) {
                grouped.append(shared.text("number.group"));
            }
            grouped.append(whole.charAt(i));
        }
        return grouped + (point < 0 ? "" : shared.text("number.decimal") + plain.substring(point + 1));
    }

    @Override
    public String percent(double percent) {
        return shared.text("number.percent", number(Math.round(percent * 10) / 10.0));
    }
}
