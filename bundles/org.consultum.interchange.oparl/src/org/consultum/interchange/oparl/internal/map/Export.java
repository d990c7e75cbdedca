package org.consultum.interchange.oparl.internal.map;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.consultum.interchange.oparl.internal.Catalogue;
import org.consultum.interchange.oparl.internal.Ledger;
import org.consultum.interchange.oparl.internal.Moments;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.Element;
import org.consultum.model.Property;
import org.consultum.model.RegisterFactory;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.ImportSink;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Place;
import org.eclipse.emf.ecore.EReference;

/**
 * What all mappings share.
 *
 * @param catalogue everything in the source
 * @param ledger the account
 * @param sink takes what is extracted
 */
record Export(Catalogue catalogue, Ledger ledger, ImportSink sink) {

    static final String FORMAT = "oparl";

    /** Marks a new element with where it comes from. */
    <T extends Element> T trace(T element, String source) {
        return Extracted.trace(element, FORMAT, source);
    }

    /** A link whose targets are accounted for when they are looked up. */
    Optional<Link> link(Element from, EReference feature, Thing thing, String property) {
        List<String> targets = thing.handOver(property);
        return targets.isEmpty() ? Optional.empty()
            : Optional.of(new Link(from, feature, targets, thing.kind().label(), property));
    }

    void add(Element element, List<Place> places, List<Link> links, Thing thing) {
        sink.progress().check();
        sink.add(Extracted.of(element, places, links, thing.origin()));
    }

    /** A date, taken; empty when there is none that can be used. */
    Optional<LocalDate> date(Thing thing, String property) {
        Optional<String> text = thing.look(property);
        if (text.isEmpty()) {
            thing.text(property);
            return Optional.empty();
        }
        Optional<LocalDate> date = Moments.date(text.get());
        if (date.isEmpty()) {
            thing.unusable(property, "value.date");
        } else {
            thing.take(property);
        }
        return date;
    }

    /** A moment in the zone of the register where that fits, taken; empty when there is none that can be used. */
    Optional<ZonedDateTime> moment(Thing thing, String property) {
        Optional<String> text = thing.look(property);
        if (text.isEmpty()) {
            thing.text(property);
            return Optional.empty();
        }
        Optional<ZoneId> zone = sink.zone();
        Optional<ZonedDateTime> moment = Moments.moment(text.get(), zone);
        if (moment.isEmpty()) {
            thing.unusable(property, "value.moment");
        } else {
            thing.take(property);
            if (!Moments.hasTime(text.get())) {
                ledger.warn("value.noTime", Optional.of(thing.origin()), thing.kind().label() + "." + property, text.get());
            } else if (!Moments.hasOffset(text.get())) {
                ledger.inform("value.noZone", Optional.of(thing.origin()), thing.kind().label() + "." + property,
                    moment.get().getZone());
            }
        }
        return moment;
    }

    /** Keeps a value the register has no feature for under a name. */
    void property(Element element, String key, String value) {
        if (!value.isBlank()) {
            Property property = RegisterFactory.eINSTANCE.createProperty();
            property.setKey(FORMAT + "." + key);
            property.setValue(value);
            element.getProperties().add(property);
        }
    }

    /** Keeps the text of a property under its name. */
    void keep(Element element, Thing thing, String property) {
        thing.text(property).ifPresent(text -> property(element, property, text));
    }

    /** Keeps keywords under one name. */
    void keywords(Element element, Thing thing) {
        property(element, "keyword", String.join("\n", thing.texts("keyword")));
    }

    /** The name of a thing, or something to know it by. */
    String name(Thing thing, String property) {
        return thing.text(property).filter(text -> !text.isBlank()).orElseGet(() -> {
            ledger.warn("object.noName", Optional.of(thing.origin()), thing.kind().label(), thing.tail());
            return thing.kind().label() + " " + thing.tail();
        });
    }

    /** Two dates in order; the later is left out when it comes first. */
    Optional<LocalDate> end(Thing thing, Optional<LocalDate> start, String property) {
        Optional<LocalDate> end = date(thing, property);
        if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get())) {
            thing.unusable(property, "value.endBeforeStart", start.get());
            return Optional.empty();
        }
        return end;
    }

    /** Counts references: so many lead somewhere, the others to nothing that is in the source. */
    void references(Thing thing, String property, long found) {
        thing.accountRest(property, found, Fate.DANGLING);
    }
}
