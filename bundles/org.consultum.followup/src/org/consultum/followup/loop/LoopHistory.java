package org.consultum.followup.loop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consultum.model.ActionItem;
import org.consultum.model.Element;
import org.consultum.model.Measure;
import org.consultum.model.Party;
import org.consultum.model.Recommendation;
import org.consultum.model.ReviewVerdict;

/** What happened in a loop, day by day. */
public final class LoopHistory {

    private LoopHistory() {
    }

    /** What can happen. */
    public enum What { REOPENED_FROM, MADE, TRANSMITTED, RESPONDED, PROGRESS, MILESTONE_REACHED, ACTION_DONE, MEASURE_COMPLETED, REVIEWED,
        CLOSED, REOPENED_AS }

    /**
     * Something that happened.
     *
     * @param on its day; empty where none is recorded. Days of notes are in the zone given
     * @param what what happened
     * @param element what it happened to: the response, measure, milestone, action, review or recommendation
     * @param who who did it, if that is known
     * @param text what was said about it, in Markdown; empty where nothing was
     * @param percentage how much of a measure was done then
     */
    public record Event(Optional<LocalDate> on, What what, Element element, Optional<Party> who, String text, OptionalInt percentage) {
    }

    /**
     * The events of a loop, oldest first; those of one day in the order of the loop, those without a day where they belong in it.
     *
     * @param successors recommendations that reopen it, see {@link Descendants}
     * @param zone zone in which the days of notes are counted, usually that of the committee
     */
    public static List<Event> of(Recommendation recommendation, List<Recommendation> successors, ZoneId zone) {
        var events = new ArrayList<Event>();
        Optional.ofNullable(recommendation.getAncestor()).filter(before -> !before.eIsProxy())
            .ifPresent(before -> events.add(event(recommendation.getMadeOn(), What.REOPENED_FROM, before, null, before.getTitle())));
        events.add(event(recommendation.getMadeOn(), What.MADE, recommendation, recommendation.getOriginators().stream().findFirst()
            .orElse(null), recommendation.getText()));
        if (recommendation.getTransmittedOn() != null) {
            events.add(event(recommendation.getTransmittedOn(), What.TRANSMITTED, recommendation, null, null));
        }
        recommendation.getResponses().forEach(response -> events.add(event(response.getDate(), What.RESPONDED, response,
            response.getAuthor(), response.getReason())));
        recommendation.getMeasures().forEach(measure -> measure(measure, zone, events));
        recommendation.getReviews().stream().filter(review -> review.getVerdict() != ReviewVerdict.PENDING).forEach(review -> events
            .add(event(review.getDate(), What.REVIEWED, review, review.getReviewer(), review.getConclusion())));
        if (recommendation.getClosedOn() != null) {
            events.add(event(recommendation.getClosedOn(), What.CLOSED, recommendation, null, recommendation.getClosedReason()));
        }
        successors.forEach(after -> events.add(event(after.getMadeOn(), What.REOPENED_AS, after, null, after.getTitle())));
        return inOrder(events);
    }

    private static void measure(Measure measure, ZoneId zone, List<Event> events) {
        measure.getNotes().forEach(note -> events.add(new Event(Optional.ofNullable(note.getAt()).map(at -> at.atZone(zone).toLocalDate()),
            What.PROGRESS, measure, Optional.ofNullable(note.getAuthor()), note.getText() == null ? "" : note.getText(),
            note.getProgress() < 0 ? OptionalInt.empty() : OptionalInt.of(note.getProgress()))));
        measure.getMilestones().stream().filter(milestone -> milestone.getReachedOn() != null)
            .forEach(milestone -> events.add(event(milestone.getReachedOn(), What.MILESTONE_REACHED, milestone, null, null)));
        measure.getActions().stream().filter(action -> !action.eIsProxy()).filter(ActionItem::isFinished)
            .forEach(action -> events.add(event(action.getClosedOn(), What.ACTION_DONE, action, null, null)));
        if (measure.getCompletedOn() != null) {
            events.add(event(measure.getCompletedOn(), What.MEASURE_COMPLETED, measure, measure.getOwners().stream().findFirst()
                .orElse(null), null));
        }
    }

    private static Event event(LocalDate on, What what, Element element, Party who, String text) {
        return new Event(Optional.ofNullable(on), what, element, Optional.ofNullable(who), text == null ? "" : text, OptionalInt.empty());
    }

    /** A stable order by day, in which events without a day follow what stands before them. */
    private static List<Event> inOrder(List<Event> events) {
        record Placed(LocalDate day, Event event) {
        }
        var placed = new ArrayList<Placed>();
        LocalDate last = LocalDate.MIN;
        for (Event event : events) {
            last = event.on().orElse(last);
            placed.add(new Placed(last, event));
        }
        return placed.stream().sorted(Comparator.comparing(Placed::day)).map(Placed::event).toList();
    }
}
