package org.consultum.samples.internal.generator;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.consultum.model.MarkingLevel;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Profile;
import org.consultum.model.Register;
import org.consultum.model.Role;
import org.consultum.samples.GeneratorSize;

/** Makes what stands in the root file of a generated register: organisations, people and roles. */
public final class FrameMaker {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** The day generated registers are written for. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final List<String> COUNTRIES = List.of("US", "JP", "DE", "FR", "VN", "NO", "IT", "PL");

    private final Register register;

    public FrameMaker(GeneratorSize size) {
        var dice = new Dice(size.seed(), 0);
        var maker = new Maker(dice);
        register = maker.make(Register.class, made -> {
            made.setTitle("Generated register, seed " + size.seed());
            made.setDescription("Generated for benchmarks: " + size.committees() + " committees, " + size.meetings() + " meetings, "
                + size.actions() + " action items. All names and texts are made up.");
            made.setZone(ZONE);
            made.setLanguage("en");
        });
        register.setProfile(maker.make(Profile.class, profile -> {
            profile.setMarkingScheme("Plain");
            for (String code : List.of("PUBLIC", "INTERNAL", "CONFIDENTIAL")) {
                maker.add(profile.getMarkingLevels(), MarkingLevel.class, level -> level.setCode(code));
            }
        }));
        int organisations = Math.min(12 + size.committees() / 2, 2_000);
        for (int i = 0; i < organisations; i++) {
            organisation(maker, dice, i);
        }
        int roles = Math.min(10 + size.committees(), 2_000);
        for (int i = 0; i < roles; i++) {
            maker.add(register.getRoles(), Role.class, role -> {
                role.setOrganisation(dice.pick(register.getOrganisations()));
                role.setName("Head of " + Phrases.office(dice) + ", " + role.getOrganisation().getShortName());
            });
        }
        int people = Math.min(20 + 6 * size.committees(), 10_000);
        for (int i = 0; i < people; i++) {
            person(maker, dice, i);
        }
    }

    public Register register() {
        return register;
    }

    Party owner(Dice dice) {
        return dice.percent(75) ? person(dice) : dice.pick(register.getRoles());
    }

    Person person(Dice dice) {
        return dice.pick(register.getPeople());
    }

    Organisation organisation(Dice dice) {
        return dice.pick(register.getOrganisations());
    }

    private void organisation(Maker maker, Dice dice, int index) {
        maker.add(register.getOrganisations(), Organisation.class, organisation -> {
            organisation.setName("Office " + (index + 1) + " for " + Phrases.office(dice));
            organisation.setShortName("O" + (index + 1));
            organisation.setKind(dice.pick(OrganisationKind.VALUES));
            organisation.setCountry(dice.pick(COUNTRIES));
            organisation.setEmail("office" + (index + 1) + "@register.example");
            organisation.setAddress(dice.between(1, 200) + " Example Street");
            organisation.setWebsite("https://register.example/offices/" + (index + 1));
        });
    }

    private void person(Maker maker, Dice dice, int index) {
        maker.add(register.getPeople(), Person.class, person -> {
            person.setName(Phrases.person(dice));
            int blank = person.getName().indexOf(' ');
            person.setSortName(person.getName().substring(blank + 1) + ", " + person.getName().substring(0, blank));
            person.setEmail("person" + (index + 1) + "@register.example");
            person.setPhone("+00 " + dice.between(100, 999) + " " + dice.between(100_000, 999_999));
            person.setOrganisation(dice.pick(register.getOrganisations()));
            person.setPosition("Adviser, " + Phrases.office(dice));
            person.setLanguage("en");
        });
    }
}
