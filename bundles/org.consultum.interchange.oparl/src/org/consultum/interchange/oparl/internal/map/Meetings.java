package org.consultum.interchange.oparl.internal.map;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consultum.interchange.oparl.internal.Kind;
import org.consultum.interchange.oparl.internal.Thing;
import org.consultum.model.Agenda;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingState;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.spi.importer.Link;
import org.consultum.spi.importer.Place;

/** Maps meetings of OParl 1.1. */
final class Meetings {

    private static final List<String> DOCUMENTS = List.of("invitation", "resultsProtocol", "verbatimProtocol", "auxiliaryFile");
    private final Export export;
    private final Homes homes;
    private final Places places;
    private final Files files;
    private final Agendas agendas;
    private final Table<MeetingState> states = new Table<>("states.txt", MeetingState.class);

    Meetings(Export export, Homes homes, Places places, Files files, Agendas agendas) {
        this.export = export;
        this.homes = homes;
        this.places = places;
        this.files = files;
        this.agendas = agendas;
    }

    void map() {
        Map<Thing, Optional<ZonedDateTime>> starts = new HashMap<>();
        export.catalogue().all(Kind.MEETING).forEach(meeting -> starts.put(meeting, export.moment(meeting, "start")));
        Comparator<Thing> byStart = Comparator.comparing(thing -> starts.get(thing).orElse(null),
            Comparator.nullsLast(Comparator.comparing(ZonedDateTime::toInstant)));
        export.catalogue().all(Kind.MEETING).stream().sorted(byStart.thenComparing(Thing::id))
            .forEach(meeting -> meeting(meeting, starts.get(meeting)));
    }

    private void meeting(Thing thing, Optional<ZonedDateTime> start) {
        Meeting meeting = export.trace(RegisterFactory.eINSTANCE.createMeeting(), thing.id());
        meeting.setTitle(title(thing));
        start.ifPresent(meeting::setStart);
        end(thing, start).ifPresent(meeting::setEnd);
        places.name(thing, "location").ifPresent(meeting::setPlace);
        places.postalAddress(thing, "location").ifPresent(meeting::setAddress);
        String home = homes.of(thing);
        others(thing, home, meeting);
        var links = new ArrayList<Link>();
        List<Thing> items = agendas.items(thing);
        boolean decided = false;
        if (!items.isEmpty()) {
            Agenda agenda = RegisterFactory.eINSTANCE.createAgenda();
            meeting.setAgenda(agenda);
            decided = agendas.map(items, agenda, links);
        }
        documents(thing, meeting);
        attendance(thing, meeting, links);
        state(thing, meeting, decided);
        export.keywords(meeting, thing);
        export.add(meeting, List.of(Place.in(home, Literals.COMMITTEE__MEETINGS)), links, thing);
    }

    private String title(Thing thing) {
        Optional<String> name = thing.text("name");
        if (name.isPresent()) {
            return name.get();
        }
        return thing.targets("organization").stream().flatMap(id -> export.catalogue().find(Kind.ORGANIZATION, id).stream())
            .flatMap(organization -> organization.look("name").stream()).findFirst().orElseGet(() -> export.name(thing, "name"));
    }

    /** The end, unless it lies before the start: many exports write midnight where they do not know it. */
    private Optional<ZonedDateTime> end(Thing thing, Optional<ZonedDateTime> start) {
        Optional<ZonedDateTime> end = export.moment(thing, "end");
        if (end.isPresent() && start.isPresent() && end.get().isBefore(start.get())) {
            thing.unusable("end", "meeting.endBeforeStart", start.get());
            return Optional.empty();
        }
        return end;
    }

    /** Committees that meet together with the first one are kept by their names. */
    private void others(Thing thing, String home, Meeting meeting) {
        Set<String> names = new LinkedHashSet<>();
        long known = 0;
        for (String id : thing.targets("organization")) {
            Optional<Thing> organization = export.catalogue().find(Kind.ORGANIZATION, id);
            known += organization.isPresent() || id.equals(home) ? 1 : 0;
            if (!id.equals(home)) {
                names.add(organization.flatMap(other -> other.look("name")).orElse(id));
            }
        }
        export.references(thing, "organization", known);
        if (!names.isEmpty()) {
            export.property(meeting, "jointWith", String.join("\n", names));
            export.ledger().inform("meeting.joint", Optional.of(thing.origin()), meeting.getTitle(), String.join(", ", names));
        }
    }

    private void documents(Thing thing, Meeting meeting) {
        Set<String> known = new LinkedHashSet<>();
        for (String property : DOCUMENTS) {
            for (Thing file : files.of(thing, property)) {
                if (known.add(file.id())) {
                    meeting.getDocuments().add(files.version(file, thing, property));
                } else {
                    export.ledger().warn("file.twice", Optional.of(thing.origin()), file.id(), property);
                }
            }
        }
    }

    private void attendance(Thing thing, Meeting meeting, List<Link> links) {
        List<String> participants = List.copyOf(new LinkedHashSet<>(thing.handOver("participant")));
        for (String person : participants) {
            AttendanceEvent event = export.trace(RegisterFactory.eINSTANCE.createAttendanceEvent(), thing.id() + "#participant=" + person);
            meeting.getAttendance().add(event);
            links.add(new Link(event, Literals.ATTENDANCE_EVENT__PARTY, List.of(person), "Meeting", "participant"));
        }
    }

    /**
     * The state. Where the source does not say, what it holds does: results or minutes come after a meeting, an agenda or an invitation
     * before it. The clock is not asked, so that an import gives the same on every day.
     */
    private void state(Thing thing, Meeting meeting, boolean decided) {
        boolean minutes = thing.has("resultsProtocol") || thing.has("verbatimProtocol");
        Optional<String> said = thing.text("meetingState");
        Optional<MeetingState> state = said.flatMap(states::find);
        if (state.isEmpty()) {
            said.ifPresent(text -> {
                export.property(meeting, "meetingState", text);
                export.ledger().warn("meeting.state", Optional.of(thing.origin()), text);
            });
            boolean announced = thing.has("invitation") || meeting.getAgenda() != null;
            state = Optional.of(minutes || decided ? MeetingState.CLOSED : announced ? MeetingState.AGENDA_PUBLISHED
                : meeting.getStart() != null ? MeetingState.SCHEDULED : MeetingState.DRAFT);
        } else if (state.get() == MeetingState.CLOSED && minutes) {
            // OParl calls a meeting "durchgeführt" after its minutes have been released.
            state = Optional.of(MeetingState.MINUTES_APPROVED);
        }
        meeting.setState(thing.flag("cancelled").orElse(false) ? MeetingState.CANCELLED : state.get());
    }
}
