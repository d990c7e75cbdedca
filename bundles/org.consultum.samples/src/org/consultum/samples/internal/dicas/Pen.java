package org.consultum.samples.internal.dicas;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.consultum.model.Marking;
import org.consultum.model.Membership;
import org.consultum.model.MembershipRole;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Property;
import org.consultum.model.RegisterPackage;
import org.consultum.model.Role;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** Writes the objects of the sample. Identities follow the order of creation, so the order of calls is part of the result. */
final class Pen {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private final NewElements elements;

    Pen(NewElements elements) {
        this.elements = elements;
    }

    /** A new object, filled in. */
    <T extends EObject> T make(Class<T> type, Consumer<T> fill) {
        T made = elements.create(type, (EClass) RegisterPackage.eINSTANCE.getEClassifier(type.getSimpleName()));
        fill.accept(made);
        return made;
    }

    /** A new object, filled in and put at the end of a list. */
    <T extends EObject> T add(List<? super T> list, Class<T> type, Consumer<T> fill) {
        T made = make(type, fill);
        list.add(made);
        return made;
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** A date with time, written {@code 2024-06-10 09:00}. */
    static ZonedDateTime at(String dateAndTime, ZoneId zone) {
        String[] parts = dateAndTime.split(" ");
        return ZonedDateTime.of(LocalDate.parse(parts[0]), LocalTime.parse(parts[1]), zone);
    }

    Organisation organisation(String name, String shortName, OrganisationKind kind, String country) {
        return make(Organisation.class, organisation -> {
            organisation.setName(name);
            organisation.setShortName(shortName);
            organisation.setKind(kind);
            organisation.setCountry(country);
        });
    }

    Role role(String office, Organisation organisation) {
        return make(Role.class, role -> {
            role.setName(office);
            role.setOrganisation(organisation);
        });
    }

    /** A desk without a name: the sample names offices, not people. */
    Person desk(String office, Organisation organisation, String language) {
        return make(Person.class, person -> {
            person.setName(office);
            person.setSortName(office);
            person.setPosition(office);
            person.setOrganisation(organisation);
            person.setLanguage(language);
        });
    }

    Membership membership(Party member, Organisation onBehalfOf, MembershipRole role, boolean voting, String from) {
        return make(Membership.class, membership -> {
            membership.setMember(member);
            membership.setOnBehalfOf(onBehalfOf);
            membership.setRole(role);
            membership.setVoting(voting);
            membership.setFrom(day(from));
        });
    }

    Marking marking(String level, String... caveats) {
        return make(Marking.class, marking -> {
            marking.setLevel(level);
            marking.getCaveats().addAll(List.of(caveats));
        });
    }

    Property property(String key, String value) {
        return make(Property.class, property -> {
            property.setKey(key);
            property.setValue(value);
        });
    }
}
