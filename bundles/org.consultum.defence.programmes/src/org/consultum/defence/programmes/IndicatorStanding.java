package org.consultum.defence.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.consultum.model.SectionItem;
import org.consultum.spi.section.ItemFields;

/**
 * An indicator as it was read last.
 *
 * @param fields what it holds
 */
public record IndicatorStanding(ItemFields fields) {

    static final String TYPE = "Indicator";

    /** Where a reading lies. */
    public enum Place {
        /** Nothing was read yet. */
        UNREAD,
        /** At least the lower end and at most the upper end of the band. */
        INSIDE,
        /** Below the lower end. */
        BELOW,
        /** Above the upper end. */
        ABOVE
    }

    /**
     * A reading.
     *
     * @param day when it was read
     * @param value what was read, in the unit of the indicator
     */
    public record Reading(LocalDate day, BigDecimal value) {
    }

    public IndicatorStanding {
        Objects.requireNonNull(fields);
    }

    public SectionItem item() {
        return (SectionItem) fields.element();
    }

    public String title() {
        return fields.text("title").orElse("");
    }

    public String unit() {
        return fields.text("unit").orElse("");
    }

    /** The last reading up to a day; of two of one day the one recorded later. */
    public Optional<Reading> latest(LocalDate asOf) {
        return fields.many("readings", SectionItem.class).stream().map(ItemFields::of)
            .filter(each -> each.day("day").isPresent() && each.number("value").isPresent())
            .map(each -> new Reading(each.day("day").orElseThrow(), each.number("value").orElseThrow()))
            .filter(each -> !each.day().isAfter(asOf)).sorted(Comparator.comparing(Reading::day))
            .reduce((earlier, later) -> later);
    }

    /** Where the last reading up to a day lies. An end of the band that is not given bounds nothing. */
    public Place place(LocalDate asOf) {
        Optional<BigDecimal> value = latest(asOf).map(Reading::value);
        if (value.isEmpty()) {
            return Place.UNREAD;
        }
        if (fields.number("lower").filter(end -> value.get().compareTo(end) < 0).isPresent()) {
            return Place.BELOW;
        }
        return fields.number("upper").filter(end -> value.get().compareTo(end) > 0).isPresent() ? Place.ABOVE : Place.INSIDE;
    }

    /** Whether the last reading up to a day lies outside its band. */
    public boolean outside(LocalDate asOf) {
        Place place = place(asOf);
        return place == Place.BELOW || place == Place.ABOVE;
    }
}
