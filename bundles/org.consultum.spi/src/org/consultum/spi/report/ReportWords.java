package org.consultum.spi.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.consultum.model.Element;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.spi.section.ItemFields;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The words of a report in its language. They come from the report's properties files, from those an organisation laid beside its
 * templates, and from words all reports share.
 *
 * @since 0.1
 */
public interface ReportWords {

    /** The language as a BCP 47 tag that is always well-formed. */
    String language();

    Locale locale();

    /**
     * The text of a key.
     *
     * @param arguments replace {@code {0}}, {@code {1}}, ... as they are; numbers and days in the way of the language
     * @throws IllegalArgumentException when there is no such key in any language
     */
    String text(String key, Object... arguments);

    /** The text of a key, where there is one. */
    Optional<String> find(String key);

    /**
     * The text for a number: under {@code KEY.one} for one, under {@code KEY.many} otherwise, with the number as {@code {0}}.
     *
     * @param arguments replace {@code {1}}, {@code {2}}, ...
     */
    String count(String key, long number, Object... arguments);

    /** A value of the metamodel as users know it, such as "Agenda published". */
    String label(Enumerator value);

    /** A feature of the metamodel as users know it, such as "Time box (minutes)". */
    String label(EStructuralFeature feature);

    /** An element as it is named in a text: the name of a person, the short name of a committee, the title of anything else. */
    String name(Element element);

    /**
     * A party by its short name where it has one, for tables.
     *
     * @since 0.1
     */
    default String brief(Party party) {
        String brief = party instanceof Organisation organisation ? organisation.getShortName() : null;
        return brief == null || brief.isBlank() ? name(party) : brief;
    }

    /**
     * The value of an enumeration in a field of an item, as users know it; empty when the field is not set.
     *
     * @param item the item
     * @param field name of the field
     * @since 0.1
     */
    default Optional<String> label(ItemFields item, String field) {
        return item.value(field).map(value -> label((Enumerator) value));
    }

    /** A day with its weekday, such as "Tuesday, 8 December 2026". */
    String date(LocalDate day);

    /** A short day that cannot be misread, such as "8 Dec 2026". */
    String shortDate(LocalDate day);

    /** Day and time, such as "8 Dec 2026, 09:00". */
    String dateTime(ZonedDateTime time);

    /** The zone of a time with its distance from UTC. */
    String zone(ZonedDateTime time);

    /** From when to when, with days and times, in the zone of the start. */
    String span(ZonedDateTime start, Optional<ZonedDateTime> end);

    /** A number in the way of the language: grouped, with at most two decimals. */
    String number(Number value);

    /** A share in percent, such as "37.5 %". */
    String percent(double percent);
}
