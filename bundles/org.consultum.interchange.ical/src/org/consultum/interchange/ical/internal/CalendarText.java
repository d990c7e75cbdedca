package org.consultum.interchange.ical.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.consultum.interchange.ical.CalendarMethod;

/** Puts components into a calendar with the zones they use, and writes it. Knows no registry of zones, and so asks nobody for one. */
public final class CalendarText {

    private static final String PRODUCT = "-//Consultum//Consultum Workbench//EN";

    private CalendarText() {
    }

    /**
     * The calendar as text: lines of at most 75 octets ended by CR LF. A calendar of events and tasks has no method, because RFC 5546
     * section 3.1 knows none for both; whoever reads it takes note of it all the same.
     */
    public static String of(CalendarMethod method, List<? extends CalendarComponent> components) {
        var calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableCalScale.GREGORIAN);
        if (components.stream().map(Component::getName).distinct().count() <= 1) {
            calendar.add(switch (method) {
                case PUBLISH -> ImmutableMethod.PUBLISH;
                case REQUEST -> ImmutableMethod.REQUEST;
                case CANCEL -> ImmutableMethod.CANCEL;
            });
        }
        zones(components).forEach((zone, first) -> calendar.add(ZoneDefinition.of(ZoneId.of(zone), first)));
        components.forEach(calendar::add);
        return Folding.fold(written(calendar));
    }

    /** What components say, for comparing. */
    public static String digestible(List<? extends CalendarComponent> components) {
        var text = new StringBuilder();
        components.forEach(component -> text.append(component));
        return text.toString();
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Zones by name, each with the first moment it is used for. */
    private static Map<String, Instant> zones(List<? extends Component> components) {
        var zones = new TreeMap<String, Instant>();
        components.stream().flatMap(component -> component.getProperties().stream()).filter(Moments.class::isInstance)
            .map(Moments.class::cast).forEach(moments -> moments.zone().ifPresent(zone -> zones.merge(zone.getId(), moments.first(),
                (one, other) -> one.isBefore(other) ? one : other)));
        return zones;
    }
}
