package org.consultum.interchange.oparl.internal.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.ContactPoint;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Period;
import org.consultum.model.Person;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Fate;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Place;

/** Maps bodies, organisations, legislative terms, people and memberships of OParl 1.1. */
final class Parties {

    private static final Place ORGANISATIONS = Place.inRegister(Literals.REGISTER__ORGANISATIONS);
    private final Export export;
    private final Committees committees;
    private final Places places;
    private final Table<CommitteeKind> kinds = new Table<>("committees.txt", CommitteeKind.class);
    private final Table<MembershipRole> roles = new Table<>("roles.txt", MembershipRole.class);

    Parties(Export export, Committees committees, Places places) {
        this.export = export;
        this.committees = committees;
        this.places = places;
    }

    void map() {
        sorted(Kind.BODY).forEach(this::body);
        sorted(Kind.ORGANIZATION).filter(thing -> !committees.contains(thing.id())).forEach(this::organisation);
        Map<Thing, Thing> homes = homes();
        sorted(Kind.PERSON).forEach(person -> person(person, Optional.ofNullable(homes.get(person))));
        committees();
        sorted(Kind.MEMBERSHIP).filter(membership -> !homes.containsValue(membership)).forEach(this::membership);
        sorted(Kind.LEGISLATIVE_TERM).forEach(this::term);
    }

    private Stream<Thing> sorted(Kind kind) {
        return export.catalogue().all(kind).stream().sorted(Comparator.comparing(Thing::id));
    }

    private void body(Thing body) {
        Organisation organisation = export.trace(RegisterFactory.eINSTANCE.createOrganisation(), body.id());
        organisation.setName(export.name(body, "name"));
        body.text("shortName").ifPresent(organisation::setShortName);
        body.text("website").ifPresent(organisation::setWebsite);
        places.address(body, "location").ifPresent(organisation::setAddress);
        List.of("ags", "rgs", "classification").forEach(property -> export.keep(organisation, body, property));
        export.keywords(organisation, body);
        Optional<String> name = body.text("contactName");
        Optional<String> email = body.text("contactEmail");
        if (name.isPresent() || email.isPresent()) {
            ContactPoint contact = export.trace(RegisterFactory.eINSTANCE.createContactPoint(), body.id() + "#contact");
            contact.setPurpose("OParl");
            name.ifPresent(contact::setName);
            email.ifPresent(contact::setEmail);
            organisation.getContactPoints().add(contact);
        }
        export.add(organisation, List.of(ORGANISATIONS), List.of(), body);
    }

    private void organisation(Thing thing) {
        Organisation organisation = export.trace(RegisterFactory.eINSTANCE.createOrganisation(), thing.id());
        organisation.setName(export.name(thing, "name"));
        thing.text("shortName").ifPresent(organisation::setShortName);
        website(thing).ifPresent(organisation::setWebsite);
        places.address(thing, "location").ifPresent(organisation::setAddress);
        organisation.setKind(kindOf(thing, organisation.getName()));
        List.of("organizationType", "classification").forEach(property -> export.keep(organisation, thing, property));
        export.keywords(organisation, thing);
        var links = new ArrayList<Link>();
        if (isAncestorOfItself(thing)) {
            thing.unusable("subOrganizationOf", "organization.circle");
        }
        links(links, export.link(organisation, Literals.ORGANISATION__PARENT, thing, thing.has("subOrganizationOf") ? "subOrganizationOf"
            : "body"));
        memberships(thing);
        export.add(organisation, List.of(ORGANISATIONS), links, thing);
    }

    /** References to memberships say nothing that the memberships do not say themselves; where these are missing, they are counted. */
    private void memberships(Thing thing) {
        long found = thing.targets("membership").stream().filter(id -> export.catalogue().find(Kind.MEMBERSHIP, id).isPresent()).count();
        export.references(thing, "membership", found);
        if (thing.has("meeting")) {
            long meetings = thing.targets("meeting").stream().filter(id -> export.catalogue().find(Kind.MEETING, id).isPresent()).count();
            if (meetings > 0) {
                export.references(thing, "meeting", meetings);
            }
        }
    }

    private static void links(List<Link> links, Optional<Link> link) {
        link.ifPresent(links::add);
    }

    private Optional<String> website(Thing thing) {
        if (thing.has("website")) {
            return thing.text("website");
        }
        return thing.text("web");
    }

    private static OrganisationKind kindOf(Thing thing, String name) {
        String type = Table.plain(thing.look("organizationType").orElse("") + " " + thing.look("classification").orElse(""));
        if (type.contains("verwaltung") || type.contains("dezernat") || type.contains("amt")) {
            return OrganisationKind.AGENCY;
        }
        return name.matches(".*\\b(g?GmbH|AG|KG|SE)\\b.*") ? OrganisationKind.COMPANY : OrganisationKind.OTHER;
    }

    /** Whether following the parents leads in a circle. */
    private boolean isAncestorOfItself(Thing thing) {
        Set<String> seen = new HashSet<>();
        Optional<Thing> next = Optional.of(thing);
        while (next.isPresent()) {
            if (!seen.add(next.get().id())) {
                return true;
            }
            next = next.get().targets("subOrganizationOf").stream().findFirst()
                .flatMap(id -> export.catalogue().find(Kind.ORGANIZATION, id));
        }
        return false;
    }

    private void committees() {
        sorted(Kind.ORGANIZATION).filter(thing -> committees.contains(thing.id())).forEach(this::committee);
    }

    private void committee(Thing thing) {
        Committee committee = export.trace(RegisterFactory.eINSTANCE.createCommittee(), thing.id());
        committee.setName(export.name(thing, "name"));
        thing.text("shortName").ifPresent(committee::setShortName);
        website(thing).ifPresent(committee::setWebsite);
        String words = thing.look("organizationType").orElse("") + " " + thing.look("classification").orElse("");
        committee.setKind(kinds.find(committee.getName()).or(() -> kinds.find(words)).orElse(CommitteeKind.COMMITTEE));
        List.of("organizationType", "classification").forEach(property -> export.keep(committee, thing, property));
        export.keywords(committee, thing);
        Optional<LocalDate> start = export.date(thing, "startDate");
        start.ifPresent(committee::setEstablished);
        export.end(thing, start, "endDate").ifPresent(committee::setDissolved);
        var links = new ArrayList<Link>();
        if (isAncestorOfItself(thing)) {
            thing.unusable("subOrganizationOf", "organization.circle");
        }
        boolean belowCommittee = thing.targets("subOrganizationOf").stream().anyMatch(committees::contains);
        boolean belowOrganisation = !belowCommittee && thing.targets("subOrganizationOf").stream()
            .anyMatch(id -> export.catalogue().find(Kind.ORGANIZATION, id).isPresent());
        if (belowOrganisation) {
            links(links, export.link(committee, Literals.COMMITTEE__ORGANISATION, thing, "subOrganizationOf"));
        } else {
            links(links, export.link(committee, Literals.COMMITTEE__PARENT, thing, "subOrganizationOf"));
            links(links, export.link(committee, Literals.COMMITTEE__ORGANISATION, thing, "body"));
        }
        memberships(thing);
        export.add(committee, List.of(Place.inRegister(Literals.REGISTER__COMMITTEES)), links, thing);
    }

    /** For each person the membership that says where they belong: in an organisation that is no committee, not ended, the latest. */
    private Map<Thing, Thing> homes() {
        var homes = new HashMap<Thing, Thing>();
        sorted(Kind.MEMBERSHIP).filter(membership -> organisationOf(membership).filter(id -> !committees.contains(id)
            && export.catalogue().find(Kind.ORGANIZATION, id).isPresent()).isPresent()).forEach(membership ->
                personOf(membership).flatMap(id -> export.catalogue().find(Kind.PERSON, id))
                    .ifPresent(person -> homes.merge(person, membership, Parties::better)));
        return homes;
    }

    private static Thing better(Thing one, Thing other) {
        boolean oneEnded = one.has("endDate");
        boolean otherEnded = other.has("endDate");
        if (oneEnded != otherEnded) {
            return oneEnded ? other : one;
        }
        return other.look("startDate").orElse("").compareTo(one.look("startDate").orElse("")) > 0 ? other : one;
    }

    private static Optional<String> organisationOf(Thing membership) {
        return membership.targets("organization").stream().findFirst().or(() -> membership.within(Kind.ORGANIZATION));
    }

    private static Optional<String> personOf(Thing membership) {
        return membership.targets("person").stream().findFirst().or(() -> membership.within(Kind.PERSON));
    }

    private void person(Thing thing, Optional<Thing> home) {
        Person person = export.trace(RegisterFactory.eINSTANCE.createPerson(), thing.id());
        Optional<String> family = thing.text("familyName");
        Optional<String> given = thing.text("givenName");
        String full = Stream.of(given, family).flatMap(Optional::stream).collect(Collectors.joining(" "));
        person.setName(full.isBlank() ? export.name(thing, "name") : thing.text("name").orElse(full));
        family.ifPresent(name -> person.setSortName(name + given.map(first -> ", " + first).orElse("")));
        thing.text("formOfAddress").ifPresent(person::setHonorific);
        String title = String.join(" ", thing.texts("title"));
        if (!title.isEmpty() && !person.getName().contains(title)) {
            if (person.getHonorific() == null) {
                person.setHonorific(title);
            } else {
                export.property(person, "title", title);
            }
        }
        export.keep(person, thing, "affix");
        first(thing, "phone").ifPresent(person::setPhone);
        first(thing, "email").ifPresent(person::setEmail);
        String status = String.join(", ", thing.texts("status"));
        if (!status.isEmpty()) {
            person.setPosition(status);
        }
        export.keywords(person, thing);
        memberships(thing);
        var links = new ArrayList<Link>();
        home.ifPresent(membership -> {
            if (membership.targets("organization").isEmpty()) {
                organisationOf(membership).ifPresent(id -> links.add(new Link(person, Literals.PERSON__ORGANISATION, List.of(id),
                    "Membership", "")));
            } else {
                links(links, export.link(person, Literals.PERSON__ORGANISATION, membership, "organization"));
            }
            membership.take("person");
            if (person.getPosition() == null) {
                membership.text("role").ifPresent(person::setPosition);
            }
        });
        export.add(person, List.of(Place.inRegister(Literals.REGISTER__PEOPLE)), links, thing);
    }

    /** The first of several values; the others are counted. */
    private Optional<String> first(Thing thing, String property) {
        List<String> all = List.copyOf(new LinkedHashSet<>(thing.texts(property)));
        if (all.size() > 1) {
            thing.accountRest(property, 1, Fate.NO_PLACE);
        }
        return all.stream().findFirst();
    }

    private void membership(Thing thing) {
        Optional<String> organisation = organisationOf(thing);
        if (organisation.isEmpty() || !committees.contains(organisation.get())
                && export.catalogue().find(Kind.ORGANIZATION, organisation.get()).isPresent()) {
            // A second membership outside committees: the register knows one organisation of a person. Counted by its properties.
            export.ledger().inform("membership.elsewhere", Optional.of(thing.origin()), organisation.orElse("?"));
            return;
        }
        Membership membership = export.trace(RegisterFactory.eINSTANCE.createMembership(), thing.id());
        Optional<String> role = thing.text("role");
        membership.setRole(role.flatMap(roles::find).orElse(MembershipRole.MEMBER));
        role.filter(text -> !Table.plain(text).equals("mitglied")).ifPresent(membership::setTitle);
        boolean voiceless = membership.getRole() == MembershipRole.EXPERT || membership.getRole() == MembershipRole.OBSERVER;
        membership.setVoting(thing.flag("votingRight").orElse(!voiceless));
        Optional<LocalDate> start = export.date(thing, "startDate");
        start.ifPresent(membership::setFrom);
        export.end(thing, start, "endDate").ifPresent(membership::setUntil);
        var links = new ArrayList<Link>();
        links.add(export.link(membership, Literals.MEMBERSHIP__MEMBER, thing, "person").orElseGet(() ->
            new Link(membership, Literals.MEMBERSHIP__MEMBER, thing.within(Kind.PERSON).stream().toList(), "Membership", "")));
        links(links, export.link(membership, Literals.MEMBERSHIP__ON_BEHALF_OF, thing, "onBehalfOf"));
        thing.take("organization");
        export.add(membership, List.of(Place.in(organisation.get(), Literals.COMMITTEE__MEMBERSHIPS)), links, thing);
    }

    /** A term of a body is a period of each of its committees. */
    private void term(Thing term) {
        Optional<String> body = term.targets("body").stream().findFirst().or(() -> term.within(Kind.BODY));
        String name = export.name(term, "name");
        Optional<LocalDate> start = export.date(term, "startDate");
        Optional<LocalDate> end = export.end(term, start, "endDate");
        List<Thing> owners = sorted(Kind.ORGANIZATION).filter(thing -> committees.contains(thing.id())).filter(thing -> {
            Optional<String> own = thing.targets("body").stream().findFirst().or(() -> thing.within(Kind.BODY));
            return own.isEmpty() || body.isEmpty() || own.equals(body);
        }).toList();
        if (owners.isEmpty()) {
            List.of("name", "startDate", "endDate").forEach(property -> term.account(property, Fate.NO_PLACE));
            term.take("body");
            return;
        }
        term.take("body");
        for (Thing owner : owners) {
            Period period = export.trace(RegisterFactory.eINSTANCE.createPeriod(), term.id() + "#" + owner.id());
            period.setName(name);
            start.ifPresent(period::setStart);
            end.ifPresent(period::setEnd);
            export.add(period, List.of(Place.in(owner.id(), Literals.COMMITTEE__PERIODS)), List.of(), term);
        }
    }
}
