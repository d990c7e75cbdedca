package org.consultum.interchange.ical.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyFactory;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.validate.ValidationResult;

/**
 * A property whose value is one or several moments of one zone, by the clock of that zone, or in UTC where that clock cannot tell them:
 * in a zone that is an offset without a name, and in the hour that comes a second time when clocks are put back, of which RFC 5545 section
 * 3.3.5 means the first.
 *
 * <p>The library's own properties convert such moments by rules of zones of their own (4.4.0 writes 23:30 in Moscow as 0:30), and enter
 * those zones into the runtime for everybody.
 */
final class Moments extends Property {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter VALUE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final transient List<ZonedDateTime> moments;
    private final boolean byTheClock;

    private Moments(String name, List<ZonedDateTime> moments, boolean byTheClock) {
        super(name, byTheClock ? new ParameterList(List.of(new TzId(moments.getFirst().getZone().getId()))) : new ParameterList());
        this.moments = List.copyOf(moments);
        this.byTheClock = byTheClock;
    }

    /** A property with one moment. */
    static Property of(String name, ZonedDateTime moment) {
        return new Moments(name, List.of(moment), isByTheClock(moment));
    }

    /** Properties with all of these moments of one zone: those its clock can tell, and the others. */
    static List<Property> of(String name, List<ZonedDateTime> moments) {
        var parts = moments.stream().collect(Collectors.partitioningBy(Moments::isByTheClock));
        return Stream.of(true, false).filter(byTheClock -> !parts.get(byTheClock).isEmpty())
            .<Property>map(byTheClock -> new Moments(name, parts.get(byTheClock), byTheClock)).toList();
    }

    /** A moment with its zone, for people. */
    static String words(ZonedDateTime moment) {
        return WORDS.format(moment) + " " + moment.getZone().getId();
    }

    /** The zone that must be defined for this property; empty when it needs none. */
    Optional<ZoneId> zone() {
        return byTheClock ? Optional.of(moments.getFirst().getZone()) : Optional.empty();
    }

    /** The first of its moments. */
    Instant first() {
        return moments.stream().map(ZonedDateTime::toInstant).min(Instant::compareTo).orElseThrow();
    }

    @Override
    public String getValue() {
        return moments.stream().map(moment -> byTheClock ? VALUE.format(moment)
            : VALUE.format(moment.withZoneSameInstant(ZoneOffset.UTC)) + "Z").collect(Collectors.joining(","));
    }

    @Override
    public void setValue(String value) {
        throw new UnsupportedOperationException(value);
    }

    @Override
    public ValidationResult validate() {
        return ValidationResult.EMPTY;
    }

    @Override
    protected PropertyFactory<?> newFactory() {
        throw new UnsupportedOperationException();
    }

    private static boolean isByTheClock(ZonedDateTime moment) {
        return !(moment.getZone().normalized() instanceof ZoneOffset)
            && moment.withEarlierOffsetAtOverlap().getOffset().equals(moment.getOffset());
    }
}
