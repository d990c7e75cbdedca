package org.consultum.samples.internal.dicas;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.consultum.model.ContactPoint;
import org.consultum.model.Interest;
import org.consultum.model.Organisation;
import org.consultum.model.OrganisationKind;
import org.consultum.model.Person;
import org.consultum.model.Role;

/** Who takes part: public bodies and offices by their public names, everybody else marked as illustrative. */
final class Parties {

    final Organisation defense;
    final Organisation acquisition;
    final Organisation ministry;
    final Organisation atla;
    final Organisation niag;
    final Organisation makers;
    final Organisation suppliers;
    final Organisation yards;
    final Organisation propulsion;
    final Organisation institute;
    final Organisation chamber;

    final Role underSecretary;
    final Role commissioner;
    final Role secretaryUs;
    final Role secretaryJapan;
    final Role productionUs;
    final Role productionJapan;
    final Role sustainmentUs;
    final Role sustainmentJapan;
    final Role supplyUs;
    final Role supplyJapan;
    final Role aviationUs;
    final Role aviationJapan;
    final Role committeeUs;
    final Role committeeJapan;
    final Role legalUs;
    final Role legalJapan;
    final Role adviser;

    final Person deskInterceptor;
    final Person deskShips;
    final Person deskSuppliers;
    final Person deskAircraft;
    final Person deskTraining;
    final Person deskLiaison;

    private final Pen pen;

    Parties(Pen pen) {
        this.pen = pen;
        defense = pen.organisation("United States Department of Defense", "DoD", OrganisationKind.MINISTRY, "US");
        acquisition = pen.organisation("Office of the Under Secretary of Defense for Acquisition and Sustainment", "OUSD(A&S)",
            OrganisationKind.AGENCY, "US");
        acquisition.setParent(defense);
        ministry = pen.organisation("Ministry of Defense of Japan (防衛省)", "MOD 防衛省", OrganisationKind.MINISTRY, "JP");
        ministry.setLanguage("ja");
        atla = pen.organisation("Acquisition, Technology and Logistics Agency (防衛装備庁)", "ATLA 防衛装備庁",
            OrganisationKind.AGENCY, "JP");
        atla.setParent(ministry);
        atla.setLanguage("ja");
        niag = pen.organisation("NATO Industrial Advisory Group", "NIAG", OrganisationKind.ALLIANCE, null);
        niag.getProperties().add(pen.property("note", "Listed for comparison only: plenary three times a year, study sub-groups with "
            + "chair, deputy and rapporteur for about a year. Takes no part in the forum."));
        makers = pen.organisation("Kyodo Equipment Makers' Association (共同装備工業会, illustrative)", "KEMA",
            OrganisationKind.ASSOCIATION, "JP");
        suppliers = pen.organisation("Transpacific Defense Suppliers Association (illustrative)", "TDSA",
            OrganisationKind.ASSOCIATION, "US");
        yards = pen.organisation("Harbour and Hangar Maintenance Association (港湾整備協会, illustrative)", "HHMA",
            OrganisationKind.ASSOCIATION, "JP");
        propulsion = pen.organisation("Minato Propulsion Works (港推進製作所, illustrative)", "Minato", OrganisationKind.COMPANY, "JP");
        institute = pen.organisation("Viện Nghiên cứu Công nghiệp Quốc phòng (Institute for Defence Industry Studies, illustrative)",
            "VNCQ", OrganisationKind.RESEARCH, "VN");
        institute.setLanguage("vi");
        chamber = pen.organisation("Chamber of Small Precision Shops (精密町工場会, illustrative)", "CSPS",
            OrganisationKind.ASSOCIATION, "JP");

        underSecretary = pen.role("US Under Secretary of Defense for Acquisition and Sustainment", acquisition);
        commissioner = pen.role("Commissioner, Acquisition, Technology and Logistics Agency (防衛装備庁長官)", atla);
        secretaryUs = pen.role("Secretary of the forum, US side", acquisition);
        secretaryJapan = pen.role("Secretary of the forum, Japanese side (日本側事務局)", atla);
        productionUs = pen.role("Lead for joint production, US side", acquisition);
        productionJapan = pen.role("Lead for joint production, Japanese side", atla);
        sustainmentUs = pen.role("Lead for ship and aircraft maintenance, US side", acquisition);
        sustainmentJapan = pen.role("Lead for ship and aircraft maintenance, Japanese side", atla);
        supplyUs = pen.role("Lead for supply chains, US side", acquisition);
        supplyJapan = pen.role("Lead for supply chains, Japanese side", atla);
        aviationUs = pen.role("Lead for uncrewed aircraft and training, US side", acquisition);
        aviationJapan = pen.role("Lead for uncrewed aircraft and training, Japanese side", atla);
        committeeUs = pen.role("US side of the Security Consultative Committee", defense);
        committeeJapan = pen.role("Japanese side of the Security Consultative Committee", ministry);
        legalUs = pen.role("Legal adviser, US side", defense);
        legalJapan = pen.role("Legal adviser, Japanese side", ministry);
        adviser = pen.role("Industry adviser to the forum", makers);

        deskInterceptor = pen.desk("Desk officer, interceptor production", atla, "ja");
        deskShips = pen.desk("Desk officer, ship maintenance", acquisition, "en");
        deskSuppliers = pen.desk("Desk officer, supplier survey", atla, "ja");
        deskAircraft = pen.desk("Desk officer, aircraft maintenance", acquisition, "en");
        deskTraining = pen.desk("Desk officer, pilot training", ministry, "ja");
        deskLiaison = pen.desk("Liaison officer, industry panel", makers, "ja");
        contacts();
        interests();
    }

    List<Organisation> organisations() {
        return List.of(defense, acquisition, ministry, atla, niag, makers, suppliers, yards, propulsion, institute, chamber);
    }

    List<Role> roles() {
        return List.of(underSecretary, commissioner, secretaryUs, secretaryJapan, productionUs, productionJapan, sustainmentUs,
            sustainmentJapan, supplyUs, supplyJapan, aviationUs, aviationJapan, committeeUs, committeeJapan, legalUs, legalJapan, adviser);
    }

    List<Person> people() {
        return List.of(deskInterceptor, deskShips, deskSuppliers, deskAircraft, deskTraining, deskLiaison);
    }

    private void contacts() {
        contact(acquisition, "Liaison", "Secretariat of the forum, US side", "secretariat-us@dicas.example");
        contact(atla, "Liaison", "Secretariat of the forum, Japanese side (日本側事務局)", "secretariat-jp@dicas.example");
        contact(atla, "Incidents", "Duty desk", "duty-desk@dicas.example").setPhone("+81 3 0000 0000");
        contact(acquisition, "Dispute resolution", "Legal adviser, US side", "legal-us@dicas.example");
        contact(makers, "Industry liaison", "Liaison officer", "liaison@makers.example").setPerson(deskLiaison);
        contact(yards, "Dock availability", "Yard planning desk", "planning@yards.example");
        Stream.of(acquisition, atla).forEach(side ->
            side.setWebsite("https://dicas.example/" + side.getCountry().toLowerCase(Locale.ROOT)));
        secretaryUs.setEmail("secretariat-us@dicas.example");
        secretaryJapan.setEmail("secretariat-jp@dicas.example");
        secretaryJapan.setLanguage("ja");
    }

    private ContactPoint contact(Organisation organisation, String purpose, String name, String email) {
        return pen.add(organisation.getContactPoints(), ContactPoint.class, contact -> {
            contact.setPurpose(purpose);
            contact.setName(name);
            contact.setEmail(email);
        });
    }

    private void interests() {
        pen.add(deskLiaison.getInterests(), Interest.class, interest -> {
            interest.setText("Seconded from a member company of the association (illustrative). Steps back from items on that company.");
            interest.setDeclaredOn(Pen.day("2025-01-15"));
            interest.setOrganisation(propulsion);
        });
        pen.add(deskSuppliers.getInterests(), Interest.class, interest -> {
            interest.setText("Took part in drafting the supplier survey of the chamber before joining the desk (illustrative).");
            interest.setDeclaredOn(Pen.day("2025-04-01"));
            interest.setUntil(Pen.day("2026-03-31"));
            interest.setOrganisation(chamber);
        });
    }
}
