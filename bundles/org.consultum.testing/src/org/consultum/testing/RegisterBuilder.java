package org.consultum.testing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.consultum.model.Committee;
import org.consultum.model.CommitteeKind;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Register;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.Role;
import org.consultum.model.base.IdSource;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.ecore.EObject;

/**
 * Builds a register in memory that reads like the register it builds. Parties are referred to by their names, so they come first.
 *
 * <pre>{@code
 * var fixture = RegisterBuilder.register("Example")
 *     .organisation("Ministry")
 *     .person("A. Berg", "Ministry")
 *     .committee("Council", council -> council
 *         .member("A. Berg", MembershipRole.CHAIR)
 *         .meeting("First meeting", "2026-06-10T09:00+09:00[Asia/Tokyo]", meeting -> meeting
 *             .item("Opening", 15)
 *             .item("Co-production", 60, item -> item.item("Supply", 20))))
 *     .fixture();
 * }</pre>
 *
 * @since 0.1
 */
public final class RegisterBuilder {

    private final NewElements elements;
    private final Register register;

    private RegisterBuilder(String title, IdSource ids) {
        elements = new NewElements(ids);
        register = elements.create(Register.class, Literals.REGISTER);
        register.setTitle(title);
    }

    /** A register whose ids count from 1. */
    public static RegisterBuilder register(String title) {
        return new RegisterBuilder(title, new RepeatableIds());
    }

    /** A register with ids from a source. */
    public static RegisterBuilder register(String title, IdSource ids) {
        return new RegisterBuilder(title, ids);
    }

    /**
     * A forum of two ministries with a working group, a past and a coming meeting, papers, actions and two feedback loops: something of
     * everything a command can change. Offices instead of people.
     */
    public static RegisterBuilder forum() {
        return ForumRegister.builder();
    }

    public RegisterBuilder zone(String zone) {
        register.setZone(ZoneId.of(zone));
        return this;
    }

    /** Levels of protective marking, lowest first. */
    public RegisterBuilder markingLevels(String... codes) {
        var profile = register.getProfile() == null ? RegisterFactory.eINSTANCE.createProfile() : register.getProfile();
        for (String code : codes) {
            var level = RegisterFactory.eINSTANCE.createMarkingLevel();
            level.setCode(code);
            level.setBanner(code);
            profile.getMarkingLevels().add(level);
        }
        register.setProfile(profile);
        return this;
    }

    public RegisterBuilder organisation(String name, OrganisationKind kind) {
        var organisation = elements.create(Organisation.class, Literals.ORGANISATION);
        organisation.setName(name);
        organisation.setKind(kind);
        register.getOrganisations().add(organisation);
        return this;
    }

    public RegisterBuilder person(String name, String organisation) {
        var person = elements.create(Person.class, Literals.PERSON);
        person.setName(name);
        person.setOrganisation((Organisation) party(organisation));
        register.getPeople().add(person);
        return this;
    }

    public RegisterBuilder role(String name, String organisation) {
        var role = elements.create(Role.class, Literals.ROLE);
        role.setName(name);
        role.setOrganisation((Organisation) party(organisation));
        register.getRoles().add(role);
        return this;
    }

    /** A committee; its folder name is its name in lower case. */
    public RegisterBuilder committee(String name, Consumer<CommitteeBuilder> content) {
        var committee = elements.create(Committee.class, Literals.COMMITTEE);
        committee.setName(name);
        committee.setShortName(name);
        committee.setKind(CommitteeKind.COMMITTEE);
        committee.setSlug(slug(name));
        register.getCommittees().add(committee);
        content.accept(new CommitteeBuilder(this, committee));
        return this;
    }

    /** The register, in no resource. */
    public Register build() {
        return register;
    }

    /** The register with an editing domain and its elements by name. */
    public Fixture fixture() {
        return new Fixture(register, elements);
    }

    NewElements elements() {
        return elements;
    }

    /** Whoever has a name: a person, organisation, role or committee. */
    Party party(String name) {
        for (EObject child : register.eContents()) {
            if (child instanceof Party party && name.equals(party.getName())) {
                return party;
            }
        }
        throw new AssertionError("There is no party named \"" + name + "\" in the register under construction.");
    }

    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    }
}
