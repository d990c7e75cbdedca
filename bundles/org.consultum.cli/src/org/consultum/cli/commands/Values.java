package org.consultum.cli.commands;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consultum.cli.output.Column;
import org.consultum.model.Committee;
import org.consultum.model.Party;
import org.eclipse.emf.common.util.Enumerator;

/** How values of the model stand in lists. */
final class Values {

    private Values() {
    }

    /** A column that is also in the table for people. */
    static <T> Column<T> shown(String key, Function<T, Object> value) {
        return new Column<>(key, true, value);
    }

    /** A column for machines. */
    static <T> Column<T> hidden(String key, Function<T, Object> value) {
        return new Column<>(key, false, value);
    }

    /** Date and time with offset, to the second: {@code 2024-06-10T09:00:00+09:00}; null where there is none. */
    static String time(ZonedDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.withNano(0));
    }

    /** Name of the zone, such as {@code Asia/Tokyo}. */
    static String zone(ZonedDateTime time) {
        return time == null ? null : time.getZone().getId();
    }

    static String text(Object value) {
        return Objects.toString(value, null);
    }

    /** The word that stands in register files, such as {@code inProgress}. */
    static String word(Enumerator value) {
        return value == null ? null : value.getLiteral();
    }

    static String name(Party party) {
        return party == null ? null : party.getName();
    }

    static String slug(Committee committee) {
        return committee == null ? null : committee.getSlug();
    }

    static String names(Collection<? extends Party> parties) {
        return parties.stream().map(Party::getName).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }

    static <T> T last(List<T> list) {
        return list.isEmpty() ? null : list.getLast();
    }
}
