package org.consultum.interchange.oparl.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.spi.importer.Fate;

/** Maps locations of OParl 1.1 to the name and the address of a place. */
final class Places {

    private final Export export;

    Places(Export export) {
        this.export = export;
    }

    /** The location a property names, embedded or by its identity. The register keeps its text, not the object. */
    private Optional<Thing> location(Thing thing, String property) {
        List<String> ids = thing.targets(property);
        Optional<Thing> location = ids.stream().flatMap(id -> export.catalogue().find(Kind.LOCATION, id).stream()).findFirst();
        if (location.isPresent()) {
            thing.accountRest(property, 1, Fate.NO_PLACE);
        }
        return location;
    }

    /** Name of the place: what it is called, and the room. A mere text counts as the name. */
    Optional<String> name(Thing thing, String property) {
        Optional<Thing> location = location(thing, property);
        if (location.isEmpty()) {
            boolean address = thing.look(property).filter(text -> text.contains("://")).isPresent();
            if (address) {
                thing.account(property, Fate.DANGLING);
                return Optional.empty();
            }
            return thing.text(property);
        }
        Set<String> parts = new LinkedHashSet<>();
        location.get().text("description").map(String::strip).filter(text -> !text.isEmpty()).ifPresent(parts::add);
        location.get().text("room").map(String::strip).filter(room -> parts.stream().noneMatch(part -> part.contains(room)))
            .ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    /** Postal address of the place; the description where there is nothing more exact. */
    Optional<String> address(Thing thing, String property) {
        Optional<Thing> location = location(thing, property);
        Optional<String> exact = location.flatMap(this::postal);
        return exact.isPresent() ? exact : location.flatMap(place -> place.text("description"));
    }

    /** Postal address of the place. */
    Optional<String> postalAddress(Thing thing, String property) {
        return location(thing, property).flatMap(this::postal);
    }

    private Optional<String> postal(Thing location) {
        var parts = new ArrayList<String>();
        location.text("streetAddress").map(String::strip).ifPresent(parts::add);
        String town = Stream.of(location.text("postalCode"), location.text("locality")).flatMap(Optional::stream).map(String::strip)
            .collect(Collectors.joining(" "));
        if (!town.isBlank()) {
            parts.add(town);
        }
        location.text("subLocality").map(String::strip).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }
}
