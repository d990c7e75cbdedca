package org.consultum.edit.command;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consultum.model.AgendaItem;
import org.consultum.model.AttendanceEvent;
import org.consultum.model.AttendanceKind;
import org.consultum.model.Meeting;
import org.consultum.model.Membership;
import org.consultum.model.Party;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.eclipse.emf.edit.domain.EditingDomain;

/**
 * Records that somebody is there, is not, comes, goes, steps back or stands in for somebody. Present, excused and absent hold for the
 * whole meeting, so recording one of them changes what was recorded before for the same party.
 */
public final class RecordAttendance extends IntentionCommand {

    private static final Set<AttendanceKind> WHOLE_MEETING = EnumSet.of(AttendanceKind.PRESENT, AttendanceKind.EXCUSED,
        AttendanceKind.ABSENT);

    private final NewElements elements;
    private final Meeting meeting;
    private final Details details;

    /**
     * What happened.
     *
     * @param kind what
     * @param party to whom
     * @param at when; empty for the whole meeting
     * @param item the item concerned, for a recusal
     * @param inPlaceOf the membership stood in for, for an alternate or a proxy
     * @param reason why
     */
    public record Details(AttendanceKind kind, Party party, Optional<ZonedDateTime> at, Optional<AgendaItem> item,
            Optional<Membership> inPlaceOf, Optional<String> reason) {

        public Details {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(party);
        }

        /** Somebody is present, excused or absent. */
        public static Details of(AttendanceKind kind, Party party) {
            return new Details(kind, party, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Somebody comes or goes. */
        public static Details at(AttendanceKind kind, Party party, ZonedDateTime at) {
            return new Details(kind, party, Optional.of(at), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public RecordAttendance(EditingDomain domain, NewElements elements, Meeting meeting, Details details) {
        super(domain, about(name(details.party().getName())));
        this.elements = elements;
        this.meeting = meeting;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        switch (details.kind()) {
            case RECUSE -> {
                if (details.item().isEmpty()) {
                    steps.refuse(refused("recusalWithoutItem"));
                }
            }
            case ALTERNATE, PROXY -> {
                if (details.inPlaceOf().isEmpty()) {
                    steps.refuse(refused("alternateForNobody"));
                }
            }
            default -> { }
        }
        before().ifPresentOrElse(event -> {
            steps.set(event, Literals.ATTENDANCE_EVENT__KIND, details.kind());
            steps.set(event, Literals.ATTENDANCE_EVENT__REASON, details.reason().orElse(null));
        }, () -> steps.create(meeting, Literals.MEETING__ATTENDANCE, event()));
    }

    private Optional<AttendanceEvent> before() {
        return details.at().isPresent() || !WHOLE_MEETING.contains(details.kind()) ? Optional.empty()
            : meeting.getAttendance().stream()
                .filter(event -> event.getAt() == null && WHOLE_MEETING.contains(event.getKind())
                    && Identity.same(event.eGet(Literals.ATTENDANCE_EVENT__PARTY, false), details.party()))
                .findFirst();
    }

    private AttendanceEvent event() {
        var event = elements.create(AttendanceEvent.class, Literals.ATTENDANCE_EVENT);
        event.setKind(details.kind());
        event.setParty(details.party());
        details.at().ifPresent(event::setAt);
        details.item().ifPresent(event::setItem);
        details.inPlaceOf().ifPresent(event::setInPlaceOf);
        details.reason().ifPresent(event::setReason);
        return event;
    }
}
