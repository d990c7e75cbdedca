package org.consultum.meeting.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consultum.edit.FeatureTexts;
import org.consultum.edit.Labels;
import org.consultum.meeting.Objection;
import org.consultum.meeting.Objection.Weight;
import org.consultum.meeting.internal.AgendaWalk;
import org.consultum.meeting.internal.Messages;
import org.consultum.meeting.minutes.MinutesStates;
import org.consultum.meeting.policyreview.PolicyReviewSession;
import org.consultum.meeting.policyreview.PolicyReviewSession.Input;
import org.consultum.model.AgendaItem;
import org.consultum.model.Element;
import org.consultum.model.Meeting;
import org.consultum.model.MinutesState;
import org.consultum.model.Motion;
import org.consultum.model.MotionState;
import org.consultum.model.ReviewInput;
import org.consultum.model.derived.Quorum;
import org.consultum.model.derived.QuorumCount;
import org.eclipse.emf.ecore.EObject;

/** The guards of the states of a meeting. */
final class Guards {

    private Guards() {
    }

    static Optional<Objection> start(Meeting meeting, Instant now) {
        return when(meeting.getStart() == null, "schedule.noStart", Weight.FORBIDS, meeting);
    }

    static Optional<Objection> newStart(Meeting meeting, Instant now) {
        return when(meeting.getStart() != null && meeting.getStart().toInstant().isBefore(now), "schedule.past", Weight.FORBIDS, meeting);
    }

    static Optional<Objection> place(Meeting meeting, Instant now) {
        return when(blank(meeting.getPlace()) && meeting.getLink() == null, "schedule.noPlace", Weight.WARNS, meeting);
    }

    static Optional<Objection> items(Meeting meeting, Instant now) {
        return when(AgendaWalk.business(meeting).isEmpty(), "publish.noItems", Weight.FORBIDS, meeting);
    }

    static Optional<Objection> version(Meeting meeting, Instant now) {
        return when(meeting.getAgenda() != null && blank(meeting.getAgenda().getVersion()), "publish.noVersion", Weight.WARNS, meeting);
    }

    static Optional<Objection> published(Meeting meeting, Instant now) {
        return Optional.of(objection("open.notPublished", Weight.WARNS, List.of(meeting)));
    }

    static Optional<Objection> presiding(Meeting meeting, Instant now) {
        return when(meeting.getPresidedBy() == null, "open.noPresiding", Weight.FORBIDS, meeting);
    }

    static Optional<Objection> day(Meeting meeting, Instant now) {
        if (meeting.getStart() == null) {
            return Optional.empty();
        }
        LocalDate planned = meeting.getStart().toLocalDate();
        LocalDate today = now.atZone(meeting.getStart().getZone()).toLocalDate();
        LocalDate last = meeting.getEnd() == null ? planned
            : meeting.getEnd().withZoneSameInstant(meeting.getStart().getZone()).toLocalDate();
        return today.isBefore(planned) || today.isAfter(last)
            ? Optional.of(objection("open.otherDay", Weight.WARNS, List.of(meeting), planned.toString())) : Optional.empty();
    }

    /** without a quorum a meeting can only adjourn, pause, fix the next meeting or seek a quorum (Robert 1915, s. 64). */
    static Optional<Objection> quorum(Meeting meeting, Instant now) {
        if (meeting.getAttendance().isEmpty() || meeting.getStart() == null) {
            return when(meeting.getAttendance().isEmpty(), "open.noAttendance", Weight.WARNS, meeting);
        }
        Quorum quorum = QuorumCount.at(meeting, now.atZone(meeting.getStart().getZone()), null);
        return quorum.entitled() > 0 && !quorum.reached()
            ? Optional.of(objection("open.noQuorum", Weight.WARNS, List.of(meeting), quorum.present(), quorum.needed())) : Optional.empty();
    }

    /** G-01: a meeting cannot close with undecided items. */
    static Optional<Objection> decided(Meeting meeting, Instant now) {
        return some(AgendaWalk.business(meeting).stream().filter(AgendaWalk::undecided).filter(item -> !AgendaWalk.underSilence(item))
            .toList(), "close.undecided", Weight.FORBIDS);
    }

    static Optional<Objection> silence(Meeting meeting, Instant now) {
        return some(AgendaWalk.business(meeting).stream().filter(AgendaWalk::undecided).filter(AgendaWalk::underSilence).toList(),
            "close.silence", Weight.WARNS);
    }

    static Optional<Objection> takenUp(Meeting meeting, Instant now) {
        return some(AgendaWalk.business(meeting).stream().filter(item -> item.getItems().isEmpty() && !AgendaWalk.undecided(item)
            && !AgendaWalk.decided(item) && (item.getRecord() == null || !item.getRecord().isDiscussed())).toList(),
            "close.notTakenUp", Weight.WARNS);
    }

    static Optional<Objection> motions(Meeting meeting, Instant now) {
        List<Motion> pending = AgendaWalk.business(meeting).stream().flatMap(item -> item.getMotions().stream())
            .filter(motion -> motion.getState() == MotionState.PENDING).toList();
        return pending.isEmpty() ? Optional.empty()
            : Optional.of(objection("close.motions", Weight.WARNS, pending, pending.size()));
    }

    /** a policy review session is not closed while an input is missing without a recorded reason. */
    static Optional<Objection> inputs(Meeting meeting, Instant now) {
        List<Input> missing = PolicyReviewSession.missing(meeting);
        return missing.isEmpty() ? Optional.empty() : Optional.of(objection("close.inputs", Weight.FORBIDS,
            missing.stream().flatMap(input -> input.element().stream()).toList(), missing.size(),
            missing.stream().map(Guards::name).collect(Collectors.joining(", "))));
    }

    private static String name(Input input) {
        return input.element().map(ReviewInput::getTitle).filter(title -> !title.isBlank())
            .orElseGet(() -> FeatureTexts.ofUser().label(input.kind()));
    }

    /** each output of a policy review session has an owner, a due date and closing evidence. */
    static Optional<Objection> outputs(Meeting meeting, Instant now) {
        List<Element> incomplete = PolicyReviewSession.incomplete(meeting).stream().map(PolicyReviewSession.Output::element).distinct()
            .toList();
        return incomplete.isEmpty() ? Optional.empty() : Optional.of(objection("close.outputs", Weight.WARNS, incomplete,
            incomplete.size(), incomplete.stream().map(Labels.ofUser()::label).collect(Collectors.joining("; "))));
    }

    static Optional<Objection> approved(Meeting meeting, Instant now) {
        return when(!MinutesStates.isFinal(meeting), "minutes.notApproved", Weight.FORBIDS, meeting);
    }

    static Optional<Objection> minutesNotSent(Meeting meeting, Instant now) {
        return when(meeting.getMinutes() != null && meeting.getMinutes().getState() != MinutesState.NONE
            && meeting.getMinutes().getState() != MinutesState.DRAFT, "reopen.minutesSent", Weight.FORBIDS, meeting);
    }

    /** M-02: final minutes re-open only while they are the latest. */
    static Optional<Objection> latest(Meeting meeting, Instant now) {
        return when(!MinutesStates.latest(meeting), "reopen.notLatest", Weight.FORBIDS, meeting);
    }

    static Optional<Objection> nothingHappened(Meeting meeting, Instant now) {
        return some(AgendaWalk.business(meeting).stream().filter(item -> AgendaWalk.decided(item)
            || item.getRecord() != null && item.getRecord().getBegan() != null).toList(), "reset.happened", Weight.FORBIDS);
    }

    private static Optional<Objection> some(List<AgendaItem> items, String code, Weight weight) {
        return items.isEmpty() ? Optional.empty()
            : Optional.of(objection(code, weight, items, items.size(), AgendaWalk.titles(items)));
    }

    private static Optional<Objection> when(boolean wrong, String code, Weight weight, Meeting meeting) {
        return wrong ? Optional.of(objection(code, weight, List.of(meeting))) : Optional.empty();
    }

    private static Objection objection(String code, Weight weight, List<? extends EObject> elements, Object... values) {
        return new Objection(code, weight, Messages.text(code, values), List.copyOf(elements));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
