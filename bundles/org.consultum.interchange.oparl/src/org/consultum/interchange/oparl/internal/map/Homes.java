package org.consultum.interchange.oparl.internal.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.Committee;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Extracted;
import org.consultum.spi.importer.Origin;
import org.consultum.spi.importer.Place;

/** Finds the committee of every meeting; where the source does not tell, by what it consults, by its name, or one made for it. */
final class Homes {

    private final Export export;
    private final Committees committees;
    private final Map<String, String> consulted = new HashMap<>();
    private final List<Thing> byName;
    private final Map<String, Origin> missing = new LinkedHashMap<>();
    private Optional<Origin> nameless = Optional.empty();

    Homes(Export export, Committees committees) {
        this.export = export;
        this.committees = committees;
        export.catalogue().all(Kind.CONSULTATION).stream().sorted(Comparator.comparing(Thing::id)).forEach(consultation ->
            consultation.targets("organization").stream().findFirst().ifPresent(organization ->
                consultation.targets("meeting").forEach(meeting -> consulted.putIfAbsent(meeting, organization))));
        byName = export.catalogue().all(Kind.ORGANIZATION).stream().filter(thing -> committees.contains(thing.id()))
            .filter(thing -> thing.look("name").filter(name -> name.length() > 3).isPresent())
            .sorted(Comparator.comparingInt((Thing thing) -> -thing.look("name").orElse("").length()).thenComparing(Thing::id)).toList();
    }

    /** Identity of the committee of a meeting. */
    String of(Thing meeting) {
        List<String> named = meeting.targets("organization");
        Optional<String> known = named.stream().filter(committees::contains).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> container = meeting.within(Kind.ORGANIZATION);
        if (container.isPresent()) {
            return container.get();
        }
        if (!named.isEmpty()) {
            missing.putIfAbsent(named.getFirst(), meeting.origin());
            return named.getFirst();
        }
        Optional<String> guess = Optional.ofNullable(consulted.get(meeting.id())).filter(committees::contains)
            .or(() -> meeting.look("name").flatMap(this::named));
        if (guess.isPresent()) {
            export.ledger().warn("meeting.committeeGuessed", Optional.of(meeting.origin()), meeting.look("name").orElse(meeting.tail()),
                export.catalogue().find(Kind.ORGANIZATION, guess.get()).flatMap(thing -> thing.look("name")).orElse(guess.get()));
            return guess.get();
        }
        export.ledger().warn("meeting.noCommittee", Optional.of(meeting.origin()), meeting.look("name").orElse(meeting.tail()));
        nameless = nameless.or(() -> Optional.of(meeting.origin()));
        return nobody();
    }

    private Optional<String> named(String title) {
        String plain = title.toLowerCase(Locale.GERMAN);
        return byName.stream().filter(thing -> plain.contains(thing.look("name").orElse("").toLowerCase(Locale.GERMAN))).map(Thing::id)
            .findFirst();
    }

    /** Where meetings go that nothing is known about: one committee for each body. */
    private String nobody() {
        return export.catalogue().all(Kind.BODY).stream().map(Thing::id).sorted().findFirst().orElse("urn:oparl") + "#no-organization";
    }

    /** Hands over stand-ins for committees the source refers to but does not hold. */
    void standIns() {
        missing.forEach((id, origin) -> {
            export.ledger().warn("committee.missing", Optional.of(origin), id);
            add(id, "Organization " + Thing.tail(id), origin);
        });
        nameless.ifPresent(origin -> {
            String body = export.catalogue().all(Kind.BODY).stream().sorted(Comparator.comparing(Thing::id)).findFirst()
                .flatMap(thing -> thing.look("name")).orElse("OParl");
            add(nobody(), body + ": meetings without an organization", origin);
        });
    }

    private void add(String source, String name, Origin origin) {
        Committee committee = export.trace(RegisterFactory.eINSTANCE.createCommittee(), source);
        committee.setName(name);
        export.sink().add(new Extracted(committee, List.of(Place.inRegister(Literals.REGISTER__COMMITTEES)), List.of(), origin, true));
    }
}
