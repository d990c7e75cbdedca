package org.consultum.reporting.testing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.reporting.internal.text.Wording;
import org.consultum.spi.report.ReportWords;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;

/** The words all reports share, without those of a report of its own. */
public final class PlainWords implements ReportWords {

    private final Wording wording;

    public PlainWords(String language) {
        wording = Wording.of(language);
    }

    @Override
    public String language() {
        return wording.language();
    }

    @Override
    public Locale locale() {
        return Locale.forLanguageTag(wording.language());
    }

    @Override
    public String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    @Override
    public Optional<String> find(String key) {
        return wording.find(key);
    }

    @Override
    public String count(String key, long number, Object... arguments) {
        return wording.text(key + (number == 1 ? ".one" : ".many"), number);
    }

    @Override
    public String label(Enumerator value) {
        return value.getLiteral();
    }

    @Override
    public String label(EStructuralFeature feature) {
        return feature.getName();
    }

    @Override
    public String name(Element element) {
        return element.getId();
    }

    @Override
    public String date(LocalDate day) {
        return wording.date(day);
    }

    @Override
    public String shortDate(LocalDate day) {
        return wording.shortDate(day);
    }

    @Override
    public String dateTime(ZonedDateTime time) {
        return wording.shortDate(time.toLocalDate());
    }

    @Override
    public String zone(ZonedDateTime time) {
        return wording.zone(time);
    }

    @Override
    public String span(ZonedDateTime start, Optional<ZonedDateTime> end) {
        return wording.span(start, end);
    }

    @Override
    public String number(Number value) {
        return String.valueOf(value);
    }

    @Override
    public String percent(double percent) {
        return percent + " %";
    }
}
