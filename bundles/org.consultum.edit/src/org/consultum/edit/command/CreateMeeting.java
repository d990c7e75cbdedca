package org.consultum.edit.command;

import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.Committee;
import org.consultum.model.Meeting;
import org.consultum.model.MeetingKind;
import org.consultum.model.MeetingSeries;
import org.consultum.model.MeetingState;
import org.consultum.model.Period;
import org.consultum.model.RegisterFactory;
import org.consultum.model.RegisterPackage.Literals;
import org.consultum.model.base.NewElements;
import org.consultum.model.base.Slugs;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.emf.edit.domain.EditingDomain;

/** Puts a meeting of a committee into the register, as a draft with an agenda without items. */
public final class CreateMeeting extends IntentionCommand {

    private final NewElements elements;
    private final Committee committee;
    private final Details details;

    /**
     * What is known of the meeting.
     *
     * @param title its title, from which the file name is made
     * @param kind what sort of meeting it is
     * @param start when it begins
     * @param end when it ends
     * @param place where it takes place
     * @param period the period it is numbered in
     * @param series the series it belongs to
     * @param sequence its position in the period; if empty, the next after the meetings that are loaded. Whoever has an index of the
     *     register knows better
     */
    public record Details(String title, MeetingKind kind, Optional<ZonedDateTime> start, Optional<ZonedDateTime> end,
            Optional<String> place, Optional<Period> period, Optional<MeetingSeries> series, OptionalInt sequence) {

        public Details {
            Objects.requireNonNull(title);
        }

        /** An ordinary meeting of which title and start are known. */
        public static Details of(String title, ZonedDateTime start) {
            return new Details(title, MeetingKind.ORDINARY, Optional.of(start), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), OptionalInt.empty());
        }
    }

    public CreateMeeting(EditingDomain domain, NewElements elements, Committee committee, Details details) {
        super(domain, about(details.title(), name(committee.getName())));
        this.elements = elements;
        this.committee = committee;
        this.details = details;
    }

    @Override
    protected void plan(Steps steps) {
        Words.require(details.title(), Literals.MEETING__TITLE, steps);
        if (details.start().isPresent() && details.end().filter(end -> end.isBefore(details.start().get())).isPresent()) {
            steps.refuse(refused("endBeforeStart"));
        }
        var meeting = elements.create(Meeting.class, Literals.MEETING);
        meeting.setTitle(details.title());
        meeting.setSlug(Slugs.of(details.title(), "meeting", TakenNames.in(committee, Literals.COMMITTEE__MEETINGS)::contains));
        meeting.setKind(details.kind());
        meeting.setState(MeetingState.DRAFT);
        details.start().ifPresent(meeting::setStart);
        details.end().ifPresent(meeting::setEnd);
        details.place().ifPresent(meeting::setPlace);
        details.period().ifPresent(meeting::setPeriod);
        details.series().ifPresent(meeting::setSeries);
        meeting.setSequence(details.sequence().orElseGet(this::next));
        meeting.setAgenda(RegisterFactory.eINSTANCE.createAgenda());
        steps.create(committee, Literals.COMMITTEE__MEETINGS, meeting);
    }

    /** One more than the highest number; the order of meetings in the committee says nothing about it. */
    private int next() {
        int highest = 0;
        int notLoaded = 0;
        for (Iterator<?> meetings = ((InternalEList<?>) committee.getMeetings()).basicIterator(); meetings.hasNext();) {
            EObject next = (EObject) meetings.next();
            if (next.eIsProxy()) {
                notLoaded++;
            } else if (next instanceof Meeting meeting && inPeriod(meeting)) {
                highest = Math.max(highest, meeting.getSequence());
            }
        }
        return details.period().isPresent() ? highest + 1 : Math.max(highest, notLoaded) + 1;
    }

    private boolean inPeriod(Meeting meeting) {
        Object period = meeting.eGet(Literals.MEETING__PERIOD, false);
        return details.period().isPresent() ? period != null && Identity.same(period, details.period().get()) : period == null;
    }
}
