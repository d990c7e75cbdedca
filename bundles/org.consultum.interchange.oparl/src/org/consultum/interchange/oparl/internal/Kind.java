package org.consultum.interchange.oparl.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classes of OParl 1.1 (https://schema.oparl.org/1.1/), with the properties that are read. Version 1.0 has the same classes; what it
 * names otherwise is noted where it is read.
 */
public enum Kind {

    SYSTEM("System", "systems", Set.of(), Map.of()),
    BODY("Body", "bodies", Set.of("name", "shortName", "website", "contactEmail", "contactName", "location", "ags", "rgs", "classification",
        "keyword"),
        Map.ofEntries(Map.entry("location", "Location"), Map.entry("legislativeTerm", "LegislativeTerm"),
            Map.entry("legislativeTermList", "LegislativeTerm"), Map.entry("organization", "Organization"), Map.entry("person", "Person"),
            Map.entry("meeting", "Meeting"), Map.entry("paper", "Paper"), Map.entry("agendaItem", "AgendaItem"),
            Map.entry("consultation", "Consultation"), Map.entry("file", "File"), Map.entry("locationList", "Location"),
            Map.entry("membership", "Membership"), Map.entry("mainOrganization", "Organization"))),
    LEGISLATIVE_TERM("LegislativeTerm", "legislativeterms", Set.of("body", "name", "startDate", "endDate"), Map.of("body", "Body")),
    ORGANIZATION("Organization", "organizations", Set.of("body", "name", "shortName", "subOrganizationOf", "organizationType",
        "classification", "startDate", "endDate", "website", "web", "location", "meeting", "membership", "keyword"),
        Map.of("body", "Body", "location", "Location", "membership", "Membership", "meeting", "Meeting", "consultation", "Consultation",
            "subOrganizationOf", "Organization")),
    PERSON("Person", "persons", Set.of("name", "familyName", "givenName", "formOfAddress", "affix", "title", "phone", "email", "status",
        "membership", "keyword"),
        Map.of("body", "Body", "membership", "Membership", "location", "Location", "locationObject", "Location", "image", "File")),
    MEMBERSHIP("Membership", "memberships", Set.of("person", "organization", "role", "votingRight", "startDate", "endDate", "onBehalfOf"),
        Map.of("person", "Person", "organization", "Organization", "onBehalfOf", "Organization")),
    MEETING("Meeting", "meetings", Set.of("name", "meetingState", "cancelled", "start", "end", "location", "organization", "participant",
        "invitation", "resultsProtocol", "verbatimProtocol", "auxiliaryFile", "agendaItem", "keyword"),
        Map.of("location", "Location", "organization", "Organization", "participant", "Person", "invitation", "File", "resultsProtocol",
            "File", "verbatimProtocol", "File", "auxiliaryFile", "File", "agendaItem", "AgendaItem")),
    AGENDA_ITEM("AgendaItem", "agendaitems", Set.of("meeting", "number", "order", "name", "public", "consultation", "result",
        "resolutionText", "resolutionFile", "auxiliaryFile", "start", "keyword"),
        Map.of("meeting", "Meeting", "consultation", "Consultation", "resolutionFile", "File", "auxiliaryFile", "File")),
    CONSULTATION("Consultation", "consultations", Set.of("paper", "agendaItem", "meeting", "organization", "authoritative", "role"),
        Map.of("paper", "Paper", "agendaItem", "AgendaItem", "meeting", "Meeting", "organization", "Organization")),
    PAPER("Paper", "papers", Set.of("name", "reference", "date", "paperType", "relatedPaper", "superordinatedPaper", "subordinatedPaper",
        "mainFile", "auxiliaryFile", "originatorPerson", "underDirectionOf", "originatorOrganization", "consultation", "keyword"),
        Map.ofEntries(Map.entry("body", "Body"), Map.entry("relatedPaper", "Paper"), Map.entry("superordinatedPaper", "Paper"),
            Map.entry("subordinatedPaper", "Paper"), Map.entry("mainFile", "File"), Map.entry("auxiliaryFile", "File"),
            Map.entry("location", "Location"), Map.entry("originatorPerson", "Person"), Map.entry("underDirectionOf", "Organization"),
            Map.entry("originatorOrganization", "Organization"), Map.entry("consultation", "Consultation"))),
    FILE("File", "files", Set.of("name", "fileName", "mimeType", "date", "size", "accessUrl", "downloadUrl", "sha1Checksum",
        "sha512Checksum"),
        Map.of("masterFile", "File", "derivativeFile", "File", "meeting", "Meeting", "agendaItem", "AgendaItem", "paper", "Paper", "person",
            "Person")),
    LOCATION("Location", "locations", Set.of("description", "room", "streetAddress", "postalCode", "subLocality", "locality"), Map.of());

    private static final Map<String, Kind> BY_NAME = new HashMap<>();

    static {
        for (Kind kind : values()) {
            BY_NAME.put(kind.label.toLowerCase(Locale.ROOT), kind);
            BY_NAME.put(kind.plural, kind);
            BY_NAME.put(kind.label.toLowerCase(Locale.ROOT) + "s", kind);
        }
        BY_NAME.put("people", PERSON);
        BY_NAME.put("agenda", AGENDA_ITEM);
        BY_NAME.put("organisations", ORGANIZATION);
        BY_NAME.put("organisation", ORGANIZATION);
    }

    private final String label;
    private final String plural;
    private final Set<String> read;
    private final Map<String, String> parts;

    Kind(String label, String plural, Set<String> read, Map<String, String> parts) {
        this.label = label;
        this.plural = plural;
        this.read = read;
        this.parts = parts;
    }

    /** Name of the class in OParl. */
    public String label() {
        return label;
    }

    /** Whether a property is read; others are counted. */
    boolean reads(String property) {
        return read.contains(property);
    }

    /** Class of what stands in a property, where it is another object. */
    Optional<Kind> part(String property) {
        return Optional.ofNullable(parts.get(property)).map(name -> BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The class a type address names, such as {@code https://schema.oparl.org/1.1/Meeting}. */
    static Optional<Kind> ofType(String type) {
        String name = lastOf(type.strip());
        return Arrays.stream(values()).filter(kind -> kind.label.equalsIgnoreCase(name)).findFirst();
    }

    private static String lastOf(String type) {
        String name = type.endsWith("/") ? type.substring(0, type.length() - 1) : type;
        name = name.substring(name.lastIndexOf('/') + 1);
        name = name.substring(name.lastIndexOf(':') + 1);
        return name.substring(name.lastIndexOf('#') + 1);
    }

    /** The class whose objects a list, file or folder of this name holds. */
    static Optional<Kind> ofList(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Optional.ofNullable(BY_NAME.get(plain));
    }

    /** The class by properties that no other has. */
    static Optional<Kind> ofProperties(Set<String> names) {
        for (var mark : MARKS) {
            if (names.containsAll(mark.properties())) {
                return Optional.of(mark.kind());
            }
        }
        return Optional.empty();
    }

    private record Mark(Kind kind, Set<String> properties) {
    }

    private static final List<Mark> MARKS = List.of(
        new Mark(SYSTEM, Set.of("oparlVersion")), new Mark(MEETING, Set.of("agendaItem", "start")),
        new Mark(MEETING, Set.of("meetingState")), new Mark(MEETING, Set.of("invitation")), new Mark(PAPER, Set.of("paperType")),
        new Mark(PAPER, Set.of("mainFile")), new Mark(MEMBERSHIP, Set.of("organization", "votingRight")),
        new Mark(MEMBERSHIP, Set.of("person", "organization")), new Mark(MEETING, Set.of("start", "organization")),
        new Mark(AGENDA_ITEM, Set.of("number", "public")), new Mark(AGENDA_ITEM, Set.of("meeting", "number")),
        new Mark(AGENDA_ITEM, Set.of("meeting", "order")), new Mark(CONSULTATION, Set.of("paper", "agendaItem")),
        new Mark(CONSULTATION, Set.of("authoritative")), new Mark(PAPER, Set.of("reference", "name")),
        new Mark(FILE, Set.of("accessUrl")), new Mark(FILE, Set.of("mimeType")), new Mark(PERSON, Set.of("familyName")),
        new Mark(ORGANIZATION, Set.of("organizationType")), new Mark(ORGANIZATION, Set.of("subOrganizationOf")),
        new Mark(BODY, Set.of("legislativeTerm")), new Mark(BODY, Set.of("ags")), new Mark(LOCATION, Set.of("geojson")),
        new Mark(LOCATION, Set.of("streetAddress")), new Mark(ORGANIZATION, Set.of("shortName", "name")));
}
