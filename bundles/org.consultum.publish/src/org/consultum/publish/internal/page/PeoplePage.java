package org.consultum.publish.internal.page;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.consultum.model.Committee;
import org.consultum.model.Membership;
import org.consultum.model.Organisation;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.derived.Memberships;
import org.consultum.publish.internal.Places;

/**
 * Who sits where, by the office they come from. Of people there is the name, the office and the organisation; no address, no telephone
 * number, nothing private.
 */
public final class PeoplePage {

    private static final String PAGE = "people/index.html";

    private record Seat(Committee committee, Membership membership) {
    }

    private final Desk desk;
    private final Writing writing;

    /** The page of people. */
    public PeoplePage(Desk desk) {
        this.desk = desk;
        this.writing = desk.writing();
    }

    /** Writes it. */
    public void write() throws IOException {
        LocalDate asOf = desk.site().publication().asOf();
        var offices = new TreeMap<String, Map<Party, List<Seat>>>();
        for (Committee committee : desk.site().register().getCommittees()) {
            for (Membership membership : committee.getMemberships()) {
                Party member = membership.getMember();
                if (Memberships.activeOn(membership, asOf) && (member instanceof Person || member instanceof Role)) {
                    offices.computeIfAbsent(writing.name(organisation(member)), office -> new LinkedHashMap<>())
                        .computeIfAbsent(member, party -> new ArrayList<>()).add(new Seat(committee, membership));
                }
            }
        }
        String title = desk.words().text("nav.people");
        var html = Desk.heading("", title, null);
        html.element("p", desk.words().text("people.note", writing.texts().date(asOf)));
        if (offices.isEmpty()) {
            html.element("p", desk.words().text("members.none"), "class", "muted");
        }
        int number = 0;
        for (var office : offices.entrySet()) {
            number++;
            String name = office.getKey().isEmpty() ? desk.words().text("people.noOffice") : office.getKey();
            html.open("section", "aria-labelledby", "office-" + number).line().element("h2", name, "id", "office-" + number);
            table(html, name, office.getValue());
            html.close();
        }
        desk.put(new Frame.Head(PAGE, title, desk.words().text("people.about", desk.frame().title()), "people", List.of(), "",
            desk.words().language()), html, "people", Optional.empty());
    }

    private static Organisation organisation(Party member) {
        return member instanceof Person person ? person.getOrganisation() : member instanceof Role role ? role.getOrganisation() : null;
    }

    private void table(Html html, String office, Map<Party, List<Seat>> people) {
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", office);
        html.open("table").element("caption", office, "class", "unseen").open("thead").open("tr");
        for (String key : List.of("members.name", "people.position", "people.seats")) {
            html.element("th", desk.words().text(key), "scope", "col");
        }
        html.close().close().open("tbody");
        List<Party> sorted = people.keySet().stream().sorted(Comparator.comparing((Party party) -> writing.name(party))
            .thenComparing(Places::id)).toList();
        for (Party party : sorted) {
            html.open("tr", "id", "p-" + Places.id(party)).element("th", writing.name(party), "scope", "row");
            String position = party instanceof Person person ? writing.line(person.getPosition())
                : party instanceof Role role ? writing.name(role.getHolder()) : "";
            html.element("td", position.equals(writing.name(party)) ? "" : position);
            html.open("td").open("ul", "class", "plain");
            for (Seat seat : people.get(party)) {
                String own = writing.line(seat.membership().getTitle());
                html.open("li");
                writing.link(html, PAGE, seat.committee(), writing.shortName(seat.committee()));
                html.text(", " + (own.isEmpty() ? writing.term("role", seat.membership().getRole()) : own)).close();
            }
            html.close().close().close();
        }
        html.close().close().close();
    }
}
