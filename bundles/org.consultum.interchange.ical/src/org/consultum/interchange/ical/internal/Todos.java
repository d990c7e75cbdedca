package org.consultum.interchange.ical.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Comment;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Contact;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.consultum.model.ActionItem;
import org.consultum.model.ActionStatus;
import org.consultum.model.Committee;
import org.consultum.model.Evidence;
import org.consultum.model.Meeting;
import org.consultum.model.Party;
import org.consultum.model.ProgressNote;
import org.consultum.model.Register;
import org.eclipse.emf.ecore.EObject;

/** Action items as tasks (VTODO). Reads the model and changes nothing. */
public final class Todos {

    private final Committee committee;
    private final Register register;
    private final Withheld withheld;
    private final Words words;

    /** Tasks of a committee. */
    public Todos(Committee committee) {
        this.committee = committee;
        this.register = committee.getRegister();
        this.withheld = new Withheld(register);
        this.words = MeetingEvents.words(committee);
    }

    /**
     * One task.
     *
     * @param nextMeeting day of the next meeting of the committee, for what is due then
     */
    public VToDo write(ActionItem action, Optional<LocalDate> nextMeeting) {
        var todo = new VToDo(false);
        Optional<LocalDate> due = Optional.ofNullable(action.getDue())
            .or(() -> action.isDueNextMeeting() ? nextMeeting : Optional.empty());
        todo.add(new Uid(MeetingEvents.uid(action.getId())));
        todo.add(new DtStamp(stamp(action, due)));
        // RFC 5545 section 3.8.2.3: the due day is later than the first day.
        Optional.ofNullable(action.getBegins()).filter(begins -> due.isEmpty() || begins.isBefore(due.get()))
            .ifPresent(begins -> todo.add(new DtStart<>(begins)));
        due.ifPresent(day -> todo.add(new Due<>(day)));
        boolean hidden = withheld.hides(action) || action.getOrigin() != null && withheld.hides(action.getOrigin());
        todo.add(new Summary(title(action, hidden)));
        todo.add(status(action.getStatus()));
        todo.add(new PercentComplete(action.getStatus() == ActionStatus.DONE ? 100 : Math.clamp(action.getProgress(), 0, 100)));
        todo.add(new Priority(priority(action)));
        if (action.getStatus() == ActionStatus.DONE && action.getClosedOn() != null) {
            todo.add(new Completed(action.getClosedOn().atStartOfDay(zone()).toInstant()));
        }
        todo.add(hidden ? ImmutableClazz.CONFIDENTIAL : ImmutableClazz.PRIVATE);
        if (!hidden) {
            String description = description(action);
            if (!description.isEmpty()) {
                todo.add(new Description(description));
            }
            todo.add(new Categories(new TextList(List.of(CleanText.line(committee.getName())))));
            // RFC 5546 section 3.4.1: what is published invites nobody, so owners are contacts and no attendees.
            owners(action).forEach(owner -> todo.add(new Contact(owner)));
            lastNote(action).map(ProgressNote::getText).map(CleanText::lines).filter(text -> !text.isEmpty())
                .ifPresent(text -> todo.add(new Comment(text)));
            action.getEvidence().stream().map(Evidence::getLink).flatMap(link -> CleanText.link(link).stream()).findFirst()
                .ifPresent(link -> todo.add(new Url(link)));
        }
        Optional.ofNullable(action.getRaisedOn()).ifPresent(day -> todo.add(new Created(day.atStartOfDay(zone()).toInstant())));
        meeting(action.getOrigin()).map(Todos::related).ifPresent(todo::add);
        todo.add(Invitees.organizer(committee, due.orElseGet(() -> LocalDate.ofInstant(stamp(action, due), zone()))));
        return todo;
    }

    /** The task has no moment of its own in the register: the last note, else the day it was closed, was raised, begins or is due. */
    private Instant stamp(ActionItem action, Optional<LocalDate> due) {
        return lastNote(action).map(ProgressNote::getAt).or(() -> Stream.of(action.getClosedOn(), action.getRaisedOn(),
                day(action.getOrigin()), action.getBegins(), due.orElse(null))
                .filter(Objects::nonNull).findFirst().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()))
            .orElse(Instant.EPOCH);
    }

    private static Optional<ProgressNote> lastNote(ActionItem action) {
        return action.getNotes().stream().filter(note -> note.getAt() != null).max(Comparator.comparing(ProgressNote::getAt));
    }

    private static List<String> owners(ActionItem action) {
        return action.getOwners().stream().filter(party -> !party.eIsProxy()).map(Party::getName).map(CleanText::line)
            .filter(name -> !name.isEmpty()).toList();
    }

    private static LocalDate day(EObject origin) {
        return meeting(origin).map(Meeting::getStart).map(ZonedDateTime::toLocalDate).orElse(null);
    }

    private static Optional<Meeting> meeting(EObject origin) {
        EObject object = origin;
        while (object != null && !(object instanceof Meeting)) {
            object = object.eContainer();
        }
        return Optional.ofNullable((Meeting) object);
    }

    private static Property related(Meeting meeting) {
        var related = new RelatedTo(MeetingEvents.uid(meeting.getId()));
        related.add(RelType.PARENT);
        return related;
    }

    private ZoneId zone() {
        return Stream.of(committee.getZone(), register == null ? null : register.getZone()).filter(Objects::nonNull).findFirst()
            .orElse(ZoneOffset.UTC);
    }

    private String title(ActionItem action, boolean hidden) {
        String reference = CleanText.line(action.getReference());
        String title = hidden ? words.text("action.closed") : CleanText.line(action.getTitle());
        return reference.isEmpty() ? title : reference + " " + title;
    }

    private String description(ActionItem action) {
        var lines = new ArrayList<String>();
        String owners = String.join("; ", owners(action));
        if (!owners.isEmpty()) {
            lines.add(words.text("action.owners", owners));
        }
        if (action.isDueNextMeeting()) {
            lines.add(words.text("action.nextMeeting"));
        }
        lines.add(CleanText.lines(action.getText()));
        return CleanText.lines(String.join("\n", lines));
    }

    private static Property status(ActionStatus status) {
        return switch (status) {
            case OPEN -> ImmutableStatus.VTODO_NEEDS_ACTION;
            case IN_PROGRESS, WAITING -> ImmutableStatus.VTODO_IN_PROCESS;
            case DONE -> ImmutableStatus.VTODO_COMPLETED;
            case CANCELLED -> ImmutableStatus.VTODO_CANCELLED;
        };
    }

    /** RFC 5545 section 3.8.1.9: 1 to 4 is high, 5 is normal, 6 to 9 is low. */
    private static int priority(ActionItem action) {
        return switch (action.getPriority()) {
            case URGENT -> 1;
            case HIGH -> 3;
            case NORMAL -> 5;
            case LOW -> 9;
        };
    }
}
