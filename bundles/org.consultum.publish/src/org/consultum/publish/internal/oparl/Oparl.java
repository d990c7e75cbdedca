package org.consultum.publish.internal.oparl;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.Committee;
import org.consultum.model.Decision;
import org.consultum.model.Element;
import org.consultum.model.ItemKind;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.Membership;
import org.consultum.model.Organisation;
import org.consultum.model.Paper;
import org.consultum.model.PaperVersion;
import org.consultum.model.Party;
import org.consultum.model.Person;
import org.consultum.model.Role;
import org.consultum.model.derived.AgendaNumbers;
import org.consultum.model.derived.AgendaTimes;
import org.consultum.publish.internal.Places;
import org.consultum.publish.internal.Site;
import org.consultum.publish.internal.page.Writing;
import org.consultum.reporting.text.SafeText;

/**
 * The public register as open data in the format OParl 1.1 (https://oparl.org/spezifikation/1.1/, October 2018), as files that stand for a
 * server that answers nothing but reading. Every object lies under the address that is its identity. What the format has no place for is
 * left out: recommendations, responses, measures, quorum and markings.
 */
public final class Oparl {

    static final String ROOT = "api/oparl/";

    private final Site site;
    private final Writing writing;
    private final String base;
    private final Map<Party, List<Membership>> members = new LinkedHashMap<>();
    private final Set<Organisation> organisations = new LinkedHashSet<>();

    /** Open data of a site. */
    public Oparl(Site site, Writing writing) {
        this.site = site;
        this.writing = writing;
        this.base = site.publication().base().toString();
        for (Committee committee : site.register().getCommittees()) {
            organisation(committee.getOrganisation());
            for (Membership membership : committee.getMemberships()) {
                if (membership.getMember() instanceof Person || membership.getMember() instanceof Role) {
                    members.computeIfAbsent(membership.getMember(), party -> new ArrayList<>()).add(membership);
                }
                organisation(membership.getOnBehalfOf());
                organisation(membership.getMember() instanceof Organisation member ? member : null);
            }
        }
        site.papers().forEach(paper -> paper.getOriginators().forEach(party ->
            organisation(party instanceof Organisation own ? own : null)));
    }

    private void organisation(Organisation organisation) {
        if (organisation != null && organisation.getId() != null) {
            organisations.add(organisation);
        }
    }

    /** Writes everything. */
    public void write(String title, Runnable check) throws IOException {
        system(title);
        var bodies = new OparlList(site.folder(), base, "bodies", 1);
        bodies.add(body(title));
        bodies.finish();
        var organizations = list("organizations", site.register().getCommittees().size() + organisations.size());
        for (Committee committee : site.register().getCommittees()) {
            organizations.add(committee(committee));
        }
        for (Organisation organisation : organisations) {
            organizations.add(office(organisation));
        }
        organizations.finish();
        var people = list("people", members.size());
        var memberships = list("memberships", members.values().stream().mapToInt(List::size).sum());
        for (Party party : members.keySet()) {
            check.run();
            people.add(person(party));
            for (Membership membership : members.get(party)) {
                memberships.add(membership(membership));
            }
        }
        people.finish();
        memberships.finish();
        meetings(check);
        new OparlPapers(this, site, writing).write(check);
    }

    OparlList list(String name, int total) {
        return new OparlList(site.folder(), base, name, total);
    }

    String id(String kind, Element element) {
        return base + ROOT + kind + "/" + Places.id(element) + ".json";
    }

    String body() {
        return base + ROOT + "body/" + Places.id(site.register()) + ".json";
    }

    private String web(Element element) {
        return site.places().of(element).map(path -> base + path).orElse(null);
    }

    private void system(String title) throws IOException {
        var system = OparlJson.object(base + ROOT + "system.json", "System");
        system.put("oparlVersion", "https://schema.oparl.org/1.1/");
        system.put("body", OparlList.address(base, "bodies"));
        system.put("name", title);
        system.put("website", base + "index.html");
        site.folder().write(ROOT + "system.json", OparlJson.text(system));
    }

    private Map<String, Object> body(String title) {
        var body = OparlJson.object(body(), "Body");
        body.put("system", base + ROOT + "system.json");
        body.put("name", title);
        body.put("website", base + "index.html");
        for (String[] list : new String[][] {{"organization", "organizations"}, {"person", "people"}, {"meeting", "meetings"},
            {"paper", "papers"}, {"agendaItem", "agendaitems"}, {"consultation", "consultations"}, {"file", "files"},
            {"locationList", "locations"}, {"membership", "memberships"}}) {
            body.put(list[0], OparlList.address(base, list[1]));
        }
        body.put("legislativeTerm", List.of());
        body.put("web", base + "index.html");
        return body;
    }

    private Map<String, Object> committee(Committee committee) {
        var object = OparlJson.object(id("organization", committee), "Organization");
        object.put("body", body());
        OparlJson.put(object, "name", writing.name(committee));
        OparlJson.put(object, "shortName", writing.line(committee.getShortName()));
        object.put("membership", committee.getMemberships().stream().filter(membership -> members.containsKey(membership.getMember()))
            .map(membership -> id("membership", membership)).toList());
        object.put("organizationType", "Gremium");
        OparlJson.put(object, "classification", writing.term("committeeKind", committee.getKind()));
        if (committee.getParent() != null) {
            object.put("subOrganizationOf", id("organization", committee.getParent()));
        }
        OparlJson.put(object, "startDate", committee.getEstablished());
        OparlJson.put(object, "endDate", committee.getDissolved());
        web(object, "website", committee.getWebsite());
        OparlJson.put(object, "web", web(committee));
        return object;
    }

    private Map<String, Object> office(Organisation organisation) {
        var object = OparlJson.object(id("organization", organisation), "Organization");
        object.put("body", body());
        OparlJson.put(object, "name", writing.name(organisation));
        OparlJson.put(object, "shortName", writing.line(organisation.getShortName()));
        object.put("organizationType", "Institution");
        web(object, "website", organisation.getWebsite());
        return object;
    }

    private static void web(Map<String, Object> object, String name, String address) {
        if (address != null && SafeText.harmless(address) && address.regionMatches(true, 0, "http", 0, 4)) {
            object.put(name, address);
        }
    }

    private Map<String, Object> person(Party party) {
        var object = OparlJson.object(id("person", party), "Person");
        object.put("body", body());
        OparlJson.put(object, "name", writing.name(party));
        if (party instanceof Person person) {
            OparlJson.put(object, "formOfAddress", writing.line(person.getHonorific()));
            if (!writing.line(person.getPosition()).isEmpty()) {
                object.put("status", List.of(writing.line(person.getPosition())));
            }
        }
        object.put("membership", members.get(party).stream().map(this::membership).toList());
        return object;
    }

    private Map<String, Object> membership(Membership membership) {
        var object = OparlJson.object(id("membership", membership), "Membership");
        object.put("person", id("person", membership.getMember()));
        object.put("organization", id("organization", (Committee) membership.eContainer()));
        String own = writing.line(membership.getTitle());
        object.put("role", own.isEmpty() ? writing.term("role", membership.getRole()) : own);
        object.put("votingRight", membership.isVoting());
        OparlJson.put(object, "startDate", membership.getFrom());
        OparlJson.put(object, "endDate", membership.getUntil());
        if (membership.getOnBehalfOf() != null) {
            object.put("onBehalfOf", id("organization", membership.getOnBehalfOf()));
        }
        return object;
    }

    private void meetings(Runnable check) throws IOException {
        int items = 0;
        int places = 0;
        for (Meeting meeting : site.meetings()) {
            items += items(meeting).size();
            places += hasPlace(meeting) ? 1 : 0;
        }
        var meetings = list("meetings", site.meetings().size());
        var agendaItems = list("agendaitems", items);
        var locations = list("locations", places);
        for (Meeting meeting : site.meetings()) {
            check.run();
            List<Map<String, Object>> agenda = agenda(meeting);
            meetings.add(meeting(meeting, agenda));
            for (Map<String, Object> item : agenda) {
                agendaItems.add(item);
            }
            if (hasPlace(meeting)) {
                locations.add(location(meeting));
            }
        }
        meetings.finish();
        agendaItems.finish();
        locations.finish();
    }

    private static boolean hasPlace(Meeting meeting) {
        return meeting.getPlace() != null && !meeting.getPlace().isBlank() || meeting.getAddress() != null
            && !meeting.getAddress().isBlank();
    }

    private Map<String, Object> location(Meeting meeting) {
        var object = OparlJson.object(base + ROOT + "location/" + Places.derived("place:" + Places.id(meeting)) + ".json", "Location");
        OparlJson.put(object, "description", writing.line(meeting.getPlace()));
        OparlJson.put(object, "streetAddress", writing.line(meeting.getAddress()));
        object.put("meetings", List.of(id("meeting", meeting)));
        return object;
    }

    private static List<AgendaItem> items(Meeting meeting) {
        return meeting.getAgenda() == null ? List.of() : List.copyOf(AgendaNumbers.of(meeting).keySet());
    }

    private Map<String, Object> meeting(Meeting meeting, List<Map<String, Object>> agenda) {
        var object = OparlJson.object(id("meeting", meeting), "Meeting");
        object.put("name", writing.title(meeting));
        object.put("meetingState", state(meeting.getState()));
        object.put("cancelled", meeting.getState() == MeetingState.CANCELLED);
        if (meeting.getStart() != null) {
            object.put("start", Writing.iso(meeting.getStart()));
        }
        if (meeting.getEnd() != null) {
            object.put("end", Writing.iso(meeting.getEnd()));
        }
        if (hasPlace(meeting)) {
            object.put("location", location(meeting));
        }
        object.put("organization", List.of(id("organization", meeting.getCommittee())));
        List<Map<String, Object>> files = meeting.getDocuments().stream().map(version -> file(version, Optional.empty()))
            .flatMap(Optional::stream).toList();
        OparlJson.put(object, "auxiliaryFile", files);
        OparlJson.put(object, "agendaItem", agenda);
        OparlJson.put(object, "web", web(meeting));
        return object;
    }

    /** The words OParl 1.1 recommends, and what it has none for in English. */
    private static String state(MeetingState state) {
        return switch (state) {
            case DRAFT, SCHEDULED -> "terminiert";
            case AGENDA_PUBLISHED, IN_SESSION -> "eingeladen";
            case CLOSED, MINUTES_APPROVED -> "durchgef\u00fchrt";
            case POSTPONED -> "postponed";
            case CANCELLED -> "cancelled";
        };
    }

    private List<Map<String, Object>> agenda(Meeting meeting) {
        Map<AgendaItem, String> numbers = AgendaNumbers.of(meeting);
        Map<AgendaItem, AgendaTimes.Slot> slots = AgendaTimes.of(meeting);
        var items = new ArrayList<Map<String, Object>>();
        numbers.forEach((item, number) -> {
            var object = OparlJson.object(id("agendaitem", item), "AgendaItem");
            object.put("meeting", id("meeting", meeting));
            OparlJson.put(object, "number", writing.line(number));
            object.put("order", items.size() + 1);
            OparlJson.put(object, "name", writing.line(item.getTitle()));
            object.put("public", !item.isClosed());
            item.getPapers().stream().filter(use -> use.getPaper() != null).findFirst()
                .ifPresent(use -> object.put("consultation", id("consultation", use)));
            item.getDecisions().stream().findFirst().ifPresent(decision -> result(object, decision));
            OparlJson.put(object, "auxiliaryFile", item.getDocuments().stream().map(version -> file(version, Optional.empty()))
                .flatMap(Optional::stream).toList());
            AgendaTimes.Slot slot = slots.get(item);
            if (slot != null && item.getKind() != ItemKind.HEADING) {
                object.put("start", Writing.iso(slot.start()));
                object.put("end", Writing.iso(slot.end()));
            }
            items.add(object);
        });
        return items;
    }

    private void result(Map<String, Object> object, Decision decision) {
        OparlJson.put(object, "result", writing.result(decision));
        OparlJson.put(object, "resolutionText", decision.getText());
    }

    /** The file of a version, if it is on the site. */
    Optional<Map<String, Object>> file(PaperVersion version, Optional<Paper> paper) {
        return site.size(version).map(size -> {
            var object = OparlJson.object(id("file", version), "File");
            OparlJson.put(object, "name", writing.line(version.getLabel()));
            OparlJson.put(object, "fileName", writing.line(version.getFileName()));
            OparlJson.put(object, "mimeType", writing.line(version.getMediaType()));
            OparlJson.put(object, "date", (LocalDate) version.getReceived());
            object.put("size", size);
            object.put("accessUrl", base + Places.file(version));
            object.put("downloadUrl", base + Places.file(version));
            paper.ifPresent(of -> object.put("paper", List.of(id("paper", of))));
            return object;
        });
    }
}
